package dev.kandev.tasks.task;

import dev.kandev.tasks.state.TaskState;
import java.time.Instant;
import java.util.UUID;

/**
 * A card on a board. {@code agentType, repositoryUrl, branch, startAfter, startedAt, completedAt, execution} may be null.
 *
 * @param metadata a JSON object as text
 * @param version grows with every change
 */
public record Task(
        UUID id,
        UUID boardId,
        String title,
        String description,
        TaskState state,
        int priority,
        String agentType,
        String repositoryUrl,
        String branch,
        boolean autoStart,
        Instant startAfter,
        double position,
        String metadata,
        UUID createdBy,
        long version,
        Instant createdAt,
        Instant updatedAt,
        Instant startedAt,
        Instant completedAt,
        TaskExecution execution) {}
