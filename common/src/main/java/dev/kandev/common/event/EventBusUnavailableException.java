package dev.kandev.common.event;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** NATS did not acknowledge: it is away, or slow. Publishing again with the same id is safe. */
public final class EventBusUnavailableException extends KandevException {

    private static final long serialVersionUID = 1L;

    EventBusUnavailableException(String message, Throwable cause) {
        super(ErrorCode.UNAVAILABLE, message, cause);
    }
}
