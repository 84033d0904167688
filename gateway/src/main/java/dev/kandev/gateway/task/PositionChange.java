package dev.kandev.gateway.task;

import java.util.UUID;

/**
 * Body of {@code PATCH /tasks/{id}/position}. Without neighbours it is the end of the column.
 *
 * @param state null for the present one
 * @param before the task that shall come next
 * @param after the task that shall come just ahead
 */
record PositionChange(State state, UUID before, UUID after) {}
