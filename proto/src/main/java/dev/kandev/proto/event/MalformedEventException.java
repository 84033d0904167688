package dev.kandev.proto.event;

/** What arrived is no event of the expected shape; trying again will not help. */
public final class MalformedEventException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    MalformedEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
