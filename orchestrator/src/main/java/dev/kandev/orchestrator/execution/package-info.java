/**
 * Executions: their states, the one table of moves between them, and what is told of each move. Imports nothing of the
 * other features.
 */
package dev.kandev.orchestrator.execution;
