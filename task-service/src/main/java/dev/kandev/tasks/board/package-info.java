/** Boards and their members. May import {@code common} and {@code proto} only. */
package dev.kandev.tasks.board;
