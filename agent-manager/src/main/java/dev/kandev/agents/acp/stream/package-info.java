/** {@code acp-stream}: one envelope a line from the agent, one control object a line to it. */
package dev.kandev.agents.acp.stream;
