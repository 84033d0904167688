package dev.kandev.orchestrator.execution;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One attempt-chain of an agent at a task.
 *
 * @param attempt from 1; 0 while the first one waits
 * @param agentId the instance of the present or last attempt; null while none is known
 * @param launchCalls how often the launch of this attempt was begun
 * @param progress 0 to 100
 * @param currentOperation empty when the agent said nothing
 * @param error why it failed, or why its last attempt did; null otherwise
 * @param stop what was asked for; null unless it is to be stopped or was
 * @param movesTask whether its end moves the task; false when somebody else decided where the task belongs
 * @param stance what its agent does, as far as it said; kept while it is paused
 * @param turn how often its agent has said that it waits for a prompt
 * @param followUp what its agent is asked; null means the task's own text
 * @param availableAt not launched before this time
 * @param startedAt when its first attempt began; null before
 * @param finishedAt null while it is unfinished
 * @param version grows with every change
 */
public record Execution(
        UUID id,
        UUID taskId,
        UUID boardId,
        String agentType,
        ExecutionStatus status,
        int priority,
        int attempt,
        int maxAttempts,
        UUID agentId,
        int launchCalls,
        int progress,
        String currentOperation,
        Failure error,
        Stop stop,
        boolean movesTask,
        Stance stance,
        int turn,
        FollowUp followUp,
        Instant queuedAt,
        Instant availableAt,
        Instant startedAt,
        Instant finishedAt,
        long version) {

    /**
     * Why an attempt did not go well.
     *
     * @param reason for machines, for example {@code agent_exit}
     * @param message for people
     */
    public record Failure(String reason, String message) {}

    /**
     * A wish to end.
     *
     * @param force without grace
     */
    public record Stop(String reason, boolean force) {}

    /** The present or last attempt. */
    public Attempt present() {
        return new Attempt(id, attempt);
    }

    /** The instance of the present or last attempt; empty while none is known. */
    public Optional<UUID> agent() {
        return Optional.ofNullable(agentId);
    }

    /** Whether its agent is about to be launched: its launch may be under way, or due again. */
    public boolean isLaunching() {
        return status == ExecutionStatus.STARTING && agentId == null;
    }

    /** Whether somebody wants it to end. */
    public boolean isToStop() {
        return stop != null;
    }
}
