package dev.kandev.gateway.orchestrator;

import java.util.List;

/** A page of the queue in the order of launch, and how many wait on all pages. */
record QueueView(List<Entry> queue, long total) {

    /**
     * An execution in the queue.
     *
     * @param position from 1
     * @param waitingFor in words
     */
    record Entry(int position, String waitingFor, ExecutionView execution) {}
}
