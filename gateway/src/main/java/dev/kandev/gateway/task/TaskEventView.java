package dev.kandev.gateway.task;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of a task's audit log; the states are null where the state did not change. */
record TaskEventView(
        @Schema(format = "uuid") String id,
        @Schema(format = "uuid") String taskId,
        @Schema(examples = "task.state_changed") String type,
        @Schema(description = "A user, or the service that did it.") String actor,
        @Schema(
                        description = "Null where the state did not change.",
                        nullable = true,
                        type = SchemaType.STRING,
                        implementation = State.class)
                String oldState,
        @Schema(
                        description = "Null where the state did not change.",
                        nullable = true,
                        type = SchemaType.STRING,
                        implementation = State.class)
                String newState,
        @Schema(nullable = true) String reason,
        Instant createdAt) {}
