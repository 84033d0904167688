/** Raw lines of agents that were no messages. Imports nothing of ours but common. */
package dev.kandev.agents.log;
