package dev.kandev.orchestrator.queue;

import java.util.Map;

/**
 * The queue at a moment.
 *
 * @param queuedByType by the name of the agent type; of known types also those of which none waits
 * @param running starting, running, paused or waiting
 */
public record QueueFigures(Map<String, Long> queuedByType, long running, int maxConcurrent) {

    public QueueFigures {
        queuedByType = Map.copyOf(queuedByType);
    }

    /** Of all types. */
    public long queued() {
        return queuedByType.values().stream().mapToLong(Long::longValue).sum();
    }
}
