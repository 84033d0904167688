/**
 * The order in which executions get one of the places there are, and why one still waits. Imports {@code execution}, {@code lifecycle},
 * {@code agents} and {@code duty}.
 */
package dev.kandev.orchestrator.queue;
