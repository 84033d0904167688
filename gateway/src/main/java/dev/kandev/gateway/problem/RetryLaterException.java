package dev.kandev.gateway.problem;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.time.Duration;

/** Too much for now, and we know when it is no longer. */
public final class RetryLaterException extends KandevException {

    private static final long serialVersionUID = 1L;

    private final Duration wait;

    public RetryLaterException(String message, Duration wait) {
        super(ErrorCode.TOO_MANY, message);
        this.wait = wait;
    }

    /** In whole seconds, at least one, for the header {@code Retry-After}. */
    long seconds() {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
