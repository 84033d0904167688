package dev.kandev.orchestrator.tasks;

import java.time.Instant;
import java.util.UUID;

/**
 * What we need to know of a task. {@code agentType, repositoryUrl, branch, startAfter} may be null. The version grows
 * with every change.
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
        long version) {

    /** Whether its agent starts without being asked to. */
    public boolean startsByItself() {
        return agentType != null && autoStart;
    }

    /** Whether an agent may begin or go on. */
    public boolean isOpen() {
        return state == TaskState.TODO || state == TaskState.IN_PROGRESS;
    }
}
