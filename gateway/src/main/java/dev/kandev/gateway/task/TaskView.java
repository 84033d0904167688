package dev.kandev.gateway.task;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task as REST shows it; absent values are null. */
record TaskView(
        String id,
        String boardId,
        String title,
        String description,
        String state,
        int priority,
        String agentType,
        String repositoryUrl,
        String branch,
        boolean autoStart,
        Instant startAfter,
        double position,
        @Schema(type = SchemaType.OBJECT) JsonNode metadata,
        String createdBy,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Instant startedAt,
        Instant completedAt,
        Execution execution) {

    /** What the last execution left on the card. */
    record Execution(String status, int progress, String currentOperation, int attempt) {}
}
