package dev.kandev.gateway.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code PATCH /tasks/{id}/state}. */
record StateChange(
        @NotNull State state, @Schema(description = "For the audit log.") @Size(max = 1_000) String reason) {}
