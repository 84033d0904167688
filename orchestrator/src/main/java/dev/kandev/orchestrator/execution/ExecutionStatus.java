package dev.kandev.orchestrator.execution;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an execution stands, and the only table of allowed moves. */
public enum ExecutionStatus {
    /** Waits for its first or its next attempt. */
    QUEUED,
    /** Its agent is being started. */
    STARTING,
    /** Its agent works. */
    RUNNING,
    /** Its agent is suspended. */
    PAUSED,
    /** Its agent waits for the user. */
    WAITING,
    /** Ended well. */
    SUCCEEDED,
    /** Ended badly, after all attempts. */
    FAILED,
    /** Was stopped. */
    STOPPED;

    private static final Set<ExecutionStatus> ENDS_OF_AN_ATTEMPT = EnumSet.of(QUEUED, SUCCEEDED, FAILED, STOPPED);

    /** The statuses that an execution in this one may move to. Back to QUEUED is another attempt. */
    public Set<ExecutionStatus> next() {
        return switch (this) {
            case QUEUED -> EnumSet.of(STARTING, STOPPED);
            case STARTING -> or(RUNNING, PAUSED, WAITING);
            case RUNNING -> or(PAUSED, WAITING);
            case PAUSED -> or(RUNNING, WAITING);
            case WAITING -> or(RUNNING, PAUSED);
            case SUCCEEDED, FAILED, STOPPED -> EnumSet.noneOf(ExecutionStatus.class);
        };
    }

    private static Set<ExecutionStatus> or(ExecutionStatus... others) {
        Set<ExecutionStatus> next = EnumSet.copyOf(ENDS_OF_AN_ATTEMPT);
        next.addAll(Set.of(others));
        return next;
    }

    /** Whether nothing follows. */
    public boolean isFinished() {
        return next().isEmpty();
    }

    /** Whether an agent is there or about to be: it takes one of the places. */
    public boolean isActive() {
        return this != QUEUED && !isFinished();
    }

    /** As the {@code status} messages of a task have it. */
    public String wireName() {
        return this == SUCCEEDED ? "completed" : name().toLowerCase(Locale.ROOT);
    }
}
