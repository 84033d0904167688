/** Checkouts on the host, one folder a task. Imports nothing of ours but common and proto. */
package dev.kandev.agents.workspace;
