package dev.kandev.agents.runtime;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.proto.event.AgentFailure;

/** An agent could not be started, or its runtime did not do what it was asked. The message is for users: it holds no secret. */
public final class LaunchFailedException extends KandevException {

    private static final long serialVersionUID = 1L;

    private final AgentFailure failure;

    public LaunchFailedException(AgentFailure failure, String message) {
        this(failure, message, null);
    }

    public LaunchFailedException(AgentFailure failure, String message, Throwable cause) {
        super(ErrorCode.UNAVAILABLE, message, cause);
        this.failure = failure;
    }

    /** What kind of failure it is. */
    public AgentFailure failure() {
        return failure;
    }
}
