package dev.kandev.agents.workspace;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.proto.event.AgentFailure;

/** A workspace could not be made. The message is for users: it holds no secret. */
public final class WorkspaceException extends KandevException {

    private static final long serialVersionUID = 1L;

    private final AgentFailure failure;

    WorkspaceException(AgentFailure failure, String message) {
        this(failure, message, null);
    }

    WorkspaceException(AgentFailure failure, String message, Throwable cause) {
        super(ErrorCode.NOT_ALLOWED, message, cause);
        this.failure = failure;
    }

    /** What kind of failure it is. */
    public AgentFailure failure() {
        return failure;
    }
}
