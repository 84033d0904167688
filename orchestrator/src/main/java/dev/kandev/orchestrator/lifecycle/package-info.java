/**
 * What becomes of executions: how they are queued, get on, are stopped and end, and what is told of each change. Imports
 * {@code execution}.
 */
package dev.kandev.orchestrator.lifecycle;
