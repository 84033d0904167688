package dev.kandev.gateway.task;

import java.time.Instant;

/** A line of a task's audit log; the states are null where the state did not change. */
record TaskEventView(
        String id,
        String taskId,
        String type,
        String actor,
        String oldState,
        String newState,
        String reason,
        Instant createdAt) {}
