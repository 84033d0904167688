package dev.kandev.gateway.task;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Body of {@code PATCH /tasks/{id}/state}. */
record StateChange(@NotNull State state, @Size(max = 1_000) String reason) {}
