/**
 * Launches the executions whose turn it is. Imports {@code queue}, {@code execution}, {@code agents}, {@code tasks} and
 * {@code duty}.
 */
package dev.kandev.orchestrator.dispatch;
