package dev.kandev.tasks.event;

import java.time.Instant;
import java.util.UUID;

/**
 * A line of the audit log.
 *
 * @param type for example {@code task.state_changed}
 * @param actor {@code user:<uuid>} or {@code service:<name>}
 * @param oldState null unless the state changed
 * @param newState null unless the state changed
 * @param reason empty when none was given
 */
public record TaskEvent(
        UUID id,
        UUID taskId,
        String type,
        String actor,
        String oldState,
        String newState,
        String reason,
        Instant createdAt) {}
