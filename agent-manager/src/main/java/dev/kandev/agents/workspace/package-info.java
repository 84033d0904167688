/** Checkouts on the host, one folder a task. Imports {@code git}. */
package dev.kandev.agents.workspace;
