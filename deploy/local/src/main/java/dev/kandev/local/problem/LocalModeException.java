package dev.kandev.local.problem;

/** Something the user can do something about. The message is a line that says what and how; no stack trace is shown. */
public class LocalModeException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    /** {@code message} is shown as it is. */
    protected LocalModeException(String message) {
        super(message);
    }

    /** {@code message} is shown as it is, {@code cause} is not. */
    protected LocalModeException(String message, Throwable cause) {
        super(message, cause);
    }
}
