/** Who we are among the installations of Kandev that share a machine. Imports nothing of ours. */
package dev.kandev.agents.installation;
