/** The agent's side of {@code acp-stream}: envelopes out, controls in. Knows nothing of what the agent does. */
package dev.kandev.analyst.acp;
