package dev.kandev.gateway.orchestrator;

import java.time.Instant;

/** An execution as REST shows it; absent values are null. */
record ExecutionView(
        String id,
        String taskId,
        String boardId,
        String agentType,
        String status,
        int priority,
        int attempt,
        int maxAttempts,
        int progress,
        String currentOperation,
        String agentId,
        Instant queuedAt,
        Instant availableAt,
        Instant startedAt,
        Instant finishedAt,
        Failure error) {

    /** Why it failed, or why its last attempt did. */
    record Failure(String reason, String message) {}
}
