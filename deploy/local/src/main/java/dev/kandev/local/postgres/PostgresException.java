package dev.kandev.local.postgres;

import dev.kandev.local.problem.LocalModeException;

/** PostgreSQL did not do what it was asked; the message says what, in a line. */
public final class PostgresException extends LocalModeException {

    private static final long serialVersionUID = 1L;

    PostgresException(String message, Throwable cause) {
        super(cause == null ? message : message + ": " + cause.getMessage(), cause);
    }
}
