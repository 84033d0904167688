package dev.kandev.orchestrator.queue;

import dev.kandev.orchestrator.execution.Execution;
import java.time.Instant;

/** Puts into words what a queued execution waits for. */
final class WaitReason {

    private WaitReason() {}

    static String of(Execution execution, int position, QueueFigures figures, Instant now) {
        if (execution.availableAt().isAfter(now)) {
            return execution.attempt() == 0
                    ? "its start time " + execution.availableAt()
                    : "attempt " + (execution.attempt() + 1) + " of " + execution.maxAttempts() + " at "
                            + execution.availableAt();
        }
        if (position <= figures.freePlaces()) {
            return "its launch, any moment now";
        }
        String places = figures.running() + " of " + figures.maxConcurrent() + " agents are running";
        return position == 1 ? "a free place: " + places : "its turn: " + (position - 1) + " before it, " + places;
    }
}
