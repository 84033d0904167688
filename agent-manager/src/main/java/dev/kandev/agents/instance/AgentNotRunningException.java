package dev.kandev.agents.instance;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** The instance does not run: not yet, or not any more. */
public final class AgentNotRunningException extends KandevException {

    private static final long serialVersionUID = 1L;

    private AgentNotRunningException(UUID id, String what) {
        super(ErrorCode.NOT_ALLOWED, "the agent " + id + " " + what);
    }

    /** For one in a status that is neither running nor paused. */
    static AgentNotRunningException in(AgentStatus status, UUID id) {
        return new AgentNotRunningException(id, status.isFinal() ? "has ended" : "has not started yet");
    }

    /** For one that was told to end. */
    public static AgentNotRunningException ending(UUID id) {
        return new AgentNotRunningException(id, "is being ended");
    }
}
