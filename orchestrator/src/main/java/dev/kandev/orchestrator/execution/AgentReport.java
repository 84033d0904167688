package dev.kandev.orchestrator.execution;

/**
 * What a message of an agent says of its work; null where it says nothing.
 *
 * @param progress 0 to 100
 * @param operation what it does right now
 * @param sessionId its own session
 */
public record AgentReport(Integer progress, String operation, Stance stance, String sessionId) {

    /** Says nothing. */
    public static final AgentReport NONE = new AgentReport(null, null, null, null);
}
