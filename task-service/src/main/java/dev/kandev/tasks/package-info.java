/** Boards and tasks: who may see them, how they move, and what is told of it. */
package dev.kandev.tasks;
