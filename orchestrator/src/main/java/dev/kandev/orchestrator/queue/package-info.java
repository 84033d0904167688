/**
 * The order in which executions get one of the places there are, and why one still waits. Imports {@code execution}.
 */
package dev.kandev.orchestrator.queue;
