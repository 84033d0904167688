/** The stream of many tasks: their events as they are published, their messages from the history. */
package dev.kandev.orchestrator.stream.board;
