package dev.kandev.gateway.orchestrator;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A page of the queue in the order of launch, and how many wait on all pages. */
record QueueView(List<Entry> queue, long total) {

    /**
     * An execution in the queue.
     *
     * @param position from 1
     * @param waitingFor in words
     */
    @Schema(name = "QueueEntry")
    record Entry(
            @Schema(description = "From 1.") int position,
            @Schema(description = "In words.") String waitingFor,
            ExecutionView execution) {}
}
