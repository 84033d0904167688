/**
 * What begins and ends executions from outside: events of tasks and agents, messages of agents, a user's call. Imports
 * {@code execution}, {@code lifecycle}, {@code message}, {@code tasks} and {@code database}.
 */
package dev.kandev.orchestrator.intake;
