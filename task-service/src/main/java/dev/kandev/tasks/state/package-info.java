/** The states of a task and the moves between them. Imports nothing of ours. */
package dev.kandev.tasks.state;
