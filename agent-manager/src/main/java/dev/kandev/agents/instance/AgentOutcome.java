package dev.kandev.agents.instance;

import dev.kandev.proto.event.AgentFailure;

/**
 * How an instance ended.
 *
 * @param status a final one
 * @param exitCode null unless it ended by itself
 * @param failure null unless it failed
 * @param message why; null for success
 */
public record AgentOutcome(AgentStatus status, Integer exitCode, AgentFailure failure, String message) {

    private static final int MAX_MESSAGE = 4_000;

    /** The message may be an agent's own: what a database does not take is replaced, and a long one is cut. */
    public AgentOutcome {
        if (message != null) {
            message = message.substring(0, Math.min(message.length(), MAX_MESSAGE))
                    .replace('\0', '\uFFFD');
        }
    }

    /** It did its work; {@code exitCode} may be null. */
    public static AgentOutcome completed(Integer exitCode) {
        return new AgentOutcome(AgentStatus.COMPLETED, exitCode, null, null);
    }

    /** {@code exitCode} may be null. */
    public static AgentOutcome failed(AgentFailure failure, Integer exitCode, String message) {
        return new AgentOutcome(AgentStatus.FAILED, exitCode, failure, message);
    }

    /** {@code exitCode} may be null. */
    public static AgentOutcome stopped(Integer exitCode, String reason) {
        return new AgentOutcome(AgentStatus.STOPPED, exitCode, null, reason);
    }
}
