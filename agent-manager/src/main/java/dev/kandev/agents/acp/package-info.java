/** The dialects that are spoken with agents, one package each. Imports nothing of ours but proto. */
package dev.kandev.agents.acp;
