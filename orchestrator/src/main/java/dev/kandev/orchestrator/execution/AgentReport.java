package dev.kandev.orchestrator.execution;

/**
 * What an agent's latest messages say of its work; null where they say nothing.
 *
 * @param progress 0 to 100
 * @param operation what it does right now
 * @param waiting whether it waits for the user, or works again
 * @param sessionId its own session
 */
public record AgentReport(Integer progress, String operation, Boolean waiting, String sessionId) {

    /** Says nothing. */
    public static final AgentReport NONE = new AgentReport(null, null, null, null);

    /** This one, and what the later one says instead. */
    public AgentReport then(AgentReport later) {
        return new AgentReport(
                later.progress == null ? progress : later.progress,
                later.operation == null ? operation : later.operation,
                later.waiting == null ? waiting : later.waiting,
                later.sessionId == null ? sessionId : later.sessionId);
    }
}
