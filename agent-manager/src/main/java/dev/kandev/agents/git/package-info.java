/** Git on the host: its command line, the addresses that it may see, and a mirror of each repository. Imports nothing of ours but common and proto. */
package dev.kandev.agents.git;
