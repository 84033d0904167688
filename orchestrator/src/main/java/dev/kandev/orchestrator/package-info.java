/** Executions of tasks by agents: the queue, the launch, the end, and the history of what the agents said. */
package dev.kandev.orchestrator;
