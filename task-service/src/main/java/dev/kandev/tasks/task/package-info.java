/** Tasks: their data, their moves, and the events that tell of both. May import {@code board} and {@code event}. */
package dev.kandev.tasks.task;
