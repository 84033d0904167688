/** Checkouts on the host, one folder a task. Imports {@code git} and {@code file}. */
package dev.kandev.agents.workspace;
