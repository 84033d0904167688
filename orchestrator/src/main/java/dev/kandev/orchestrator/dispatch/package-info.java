/**
 * Launches the executions whose turn it is. Imports {@code queue}, {@code execution}, {@code lifecycle}, {@code agents}, {@code tasks},
 * {@code duty} and {@code database}.
 */
package dev.kandev.orchestrator.dispatch;
