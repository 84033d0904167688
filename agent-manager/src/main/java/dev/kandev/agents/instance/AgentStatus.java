package dev.kandev.agents.instance;

/** Where an instance stands. */
public enum AgentStatus {
    /** Recorded, nothing started. */
    PENDING,
    /** The workspace is prepared, the container or process is started. */
    STARTING,
    RUNNING,
    PAUSED,
    /** Ended with success. */
    COMPLETED,
    /** Ended otherwise, or could not be started. */
    FAILED,
    /** Was stopped. */
    STOPPED;

    /** Whether its container or process is there, suspended or not. */
    public boolean isAlive() {
        return this == RUNNING || this == PAUSED;
    }

    /** Whether nothing will happen to it any more. */
    public boolean isFinal() {
        return this == COMPLETED || this == FAILED || this == STOPPED;
    }
}
