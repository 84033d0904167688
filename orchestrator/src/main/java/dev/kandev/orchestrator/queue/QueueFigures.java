package dev.kandev.orchestrator.queue;

/**
 * The queue at a moment.
 *
 * @param running starting, running, paused or waiting
 */
public record QueueFigures(long queued, long running, int maxConcurrent) {

    /** How many could be launched right now. */
    public long freePlaces() {
        return Math.max(0, maxConcurrent - running);
    }
}
