/** The kinds of agents that tasks can name. Imports nothing of ours but common and proto. */
package dev.kandev.agents.type;
