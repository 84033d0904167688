package dev.kandev.gateway.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task as REST shows it; absent values are null. */
record TaskView(
        @Schema(format = "uuid") String id,
        @Schema(format = "uuid") String boardId,
        String title,
        String description,
        @Schema(ref = "State") String state,
        @Schema(description = "0 to 10, higher ones first.") int priority,
        @Schema(description = "The name of the agent type that carries it out.", nullable = true) String agentType,
        @Schema(nullable = true) String repositoryUrl,
        @Schema(nullable = true) String branch,
        @Schema(description = "Whether its agent starts by itself.") boolean autoStart,
        @Schema(description = "Not before this time.", nullable = true) Instant startAfter,
        @Schema(description = "The order within its state.") double position,
        @Schema(ref = "Metadata") JsonNode metadata,
        @Schema(description = "The user who made it.") String createdBy,
        @Schema(description = "Grows with each change; also the ETag.") long version,
        Instant createdAt,
        Instant updatedAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant completedAt,
        @Schema(nullable = true) Execution execution) {

    /** What the last execution left on the card. */
    @Schema(name = "TaskExecution")
    record Execution(
            @Schema(ref = "ExecutionStatus") String status,
            @Schema(description = "In percent.") int progress,
            @Schema(nullable = true) String currentOperation,
            @Schema(description = "From 1.") int attempt) {}
}
