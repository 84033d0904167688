package dev.kandev.local.postgres;

/** PostgreSQL did not do what it was asked; the message says what, in a line. */
public final class PostgresException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    PostgresException(String message, Throwable cause) {
        super(message, cause);
    }
}
