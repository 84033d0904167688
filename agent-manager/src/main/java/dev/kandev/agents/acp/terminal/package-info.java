/** Terminals as the Agent Client Protocol knows them: commands that an agent has run by its client. Imports acp. */
package dev.kandev.agents.acp.terminal;
