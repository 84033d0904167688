package dev.kandev.gateway.task;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code PATCH /tasks/{id}/position}. Without neighbours it is the end of the column.
 *
 * @param state null for the present one
 * @param before the task that shall come next
 * @param after the task that shall come just ahead
 */
record PositionChange(
        @Schema(description = "Without it the present one.") State state,
        @Schema(description = "The task that shall come next.") UUID before,
        @Schema(description = "The task that shall come just ahead.") UUID after) {}
