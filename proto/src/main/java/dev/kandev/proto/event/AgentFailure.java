package dev.kandev.proto.event;

/** Why an agent failed, and whether another attempt may go better. */
public enum AgentFailure {
    /** The repository or branch cannot be checked out: refused, unknown, or not allowed. */
    REPOSITORY(false),
    /** The repository's host could not be reached. */
    REPOSITORY_UNREACHABLE(true),
    /** The image is missing and cannot be pulled, or the program is not installed. */
    IMAGE(false),
    /** A required credential is not set. */
    CREDENTIALS(false),
    /** The agent type cannot be run as it is configured. */
    AGENT_TYPE(false),
    /** The runtime refused to start it. */
    LAUNCH(true),
    /** It ended with an exit code other than 0, or before its work was done. */
    AGENT_EXIT(true),
    /** It says that it cannot go on. */
    AGENT_ERROR(true),
    /** It, or its model, refuses to do what it is asked. */
    REFUSED(false),
    /** It used more memory than it may. */
    OUT_OF_MEMORY(true),
    /** It ran, or was silent, for longer than it may. */
    TIMEOUT(true),
    /** It is gone and left no exit code. */
    LOST(true),
    /** Kandev was shut down while it ran; this uses up no attempt. */
    SHUTDOWN(true);

    private final boolean retryable;

    AgentFailure(boolean retryable) {
        this.retryable = retryable;
    }

    /** Whether another attempt may go better. */
    public boolean retryable() {
        return retryable;
    }
}
