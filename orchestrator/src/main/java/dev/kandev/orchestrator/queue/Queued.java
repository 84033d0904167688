package dev.kandev.orchestrator.queue;

import java.util.UUID;

/**
 * Stands in the queue.
 *
 * @param due whether its time has come
 */
record Queued(UUID id, Contender contender, boolean due) {}
