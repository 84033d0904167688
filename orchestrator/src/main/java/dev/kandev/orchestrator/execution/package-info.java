/**
 * Executions as everybody sees them: what they are, their states, and the one table of moves between these. Imports
 * nothing of the other features.
 */
package dev.kandev.orchestrator.execution;
