package dev.kandev.orchestrator.queue;

import dev.kandev.orchestrator.execution.Execution;

/**
 * A queued execution.
 *
 * @param position from 1, in the whole queue
 * @param waitingFor in words
 */
public record QueueEntry(int position, Execution execution, String waitingFor) {}
