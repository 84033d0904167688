package dev.kandev.agents.git;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.proto.event.AgentFailure;

/** Something could not be done with a repository or a checkout of it. The message is for users: it holds no secret. */
public final class RepositoryException extends KandevException {

    private static final long serialVersionUID = 1L;

    private final AgentFailure failure;

    /** For what nothing else was the cause of. */
    public RepositoryException(AgentFailure failure, String message) {
        this(failure, message, null);
    }

    /** With what was the cause. */
    public RepositoryException(AgentFailure failure, String message, Throwable cause) {
        super(ErrorCode.NOT_ALLOWED, message, cause);
        this.failure = failure;
    }

    /** What kind of failure it is. */
    public AgentFailure failure() {
        return failure;
    }
}
