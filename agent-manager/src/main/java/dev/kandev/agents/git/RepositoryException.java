package dev.kandev.agents.git;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.proto.event.AgentFailure;
import java.util.Optional;

/** Something could not be done with a repository or a checkout of it. The message is for users: it holds no secret. */
public final class RepositoryException extends KandevException {

    private static final long serialVersionUID = 1L;

    private final AgentFailure failure;
    private final CheckoutFailure reason;

    /** For what nothing else was the cause of, and was no checkout. */
    public RepositoryException(AgentFailure failure, String message) {
        this(failure, null, message, null);
    }

    /** A checkout that failed by itself. */
    public RepositoryException(CheckoutFailure reason, String message) {
        this(reason.failure(), reason, message, null);
    }

    /** A checkout that failed, with what was the cause. */
    public RepositoryException(CheckoutFailure reason, String message, Throwable cause) {
        this(reason.failure(), reason, message, cause);
    }

    private RepositoryException(AgentFailure failure, CheckoutFailure reason, String message, Throwable cause) {
        super(ErrorCode.NOT_ALLOWED, message, cause);
        this.failure = failure;
        this.reason = reason;
    }

    /** The same failure, of a part of what was to be checked out. */
    public RepositoryException of(String part) {
        return new RepositoryException(failure, reason, part + ": " + getMessage(), this);
    }

    /** What kind of failure it is. */
    public AgentFailure failure() {
        return failure;
    }

    /** Why a checkout failed; empty when it was something else. */
    public Optional<CheckoutFailure> reason() {
        return Optional.ofNullable(reason);
    }

    boolean is(CheckoutFailure kind) {
        return reason == kind;
    }
}
