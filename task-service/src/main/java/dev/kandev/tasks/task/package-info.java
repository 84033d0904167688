/** Tasks: their data, their moves, and the events that tell of both. May import {@code state}, {@code board}, {@code column} and {@code event}. */
package dev.kandev.tasks.task;
