package dev.kandev.orchestrator.agents;

import java.time.Instant;
import java.util.UUID;

/**
 * One started container or process.
 *
 * @param exitCode null unless the program ended by itself
 * @param error why it failed or was stopped; empty otherwise
 * @param sessionId empty when it named none
 * @param finishedAt null until it has ended
 */
public record Agent(
        UUID id,
        UUID executionId,
        int attempt,
        Status status,
        Integer exitCode,
        String error,
        String sessionId,
        Instant finishedAt) {

    /** Where an agent stands. */
    public enum Status {
        PENDING,
        STARTING,
        RUNNING,
        PAUSED,
        COMPLETED,
        FAILED,
        STOPPED
    }
}
