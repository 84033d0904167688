/** What is said between agents and us; the dialects that are spoken with them, one package each. Imports nothing of ours but proto. */
package dev.kandev.agents.acp;
