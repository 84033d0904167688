package dev.kandev.local.nats;

import dev.kandev.local.problem.LocalModeException;

/** The NATS server is missing or did not start; the message says what to do, in a line. */
public final class NatsException extends LocalModeException {

    private static final long serialVersionUID = 1L;

    NatsException(String message, Throwable cause) {
        super(message, cause);
    }
}
