/**
 * Agents as processes of this machine, in the user's own environment. This is no sandbox: an agent can do what agent-manager's user
 * can, within limits on memory, processors and processes where the system has some. Each has a session of its own and files for its
 * input and output, so it outlives agent-manager and is taken up again.
 */
package dev.kandev.agents.runtime.process;
