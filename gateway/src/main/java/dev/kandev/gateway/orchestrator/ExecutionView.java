package dev.kandev.gateway.orchestrator;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An execution as REST shows it; absent values are null. */
record ExecutionView(
        @Schema(format = "uuid") String id,
        @Schema(format = "uuid") String taskId,
        @Schema(format = "uuid") String boardId,
        String agentType,
        @Schema(ref = "ExecutionStatus") String status,
        int priority,
        @Schema(description = "From 1; 0 while it has not been launched.") int attempt,
        int maxAttempts,
        @Schema(description = "In percent.") int progress,
        @Schema(nullable = true) String currentOperation,
        @Schema(description = "The instance of its present or last attempt.", nullable = true) String agentId,
        @Schema(nullable = true) Instant queuedAt,
        @Schema(description = "Not launched before.", nullable = true) Instant availableAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(description = "Why it failed, or why its last attempt did.", nullable = true) Failure error) {

    /** Why it failed, or why its last attempt did. */
    @Schema(name = "ExecutionError")
    record Failure(String reason, String message) {}
}
