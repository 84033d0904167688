package dev.kandev.common.error;

import java.util.List;

/** An expected failure of a call. Features throw subclasses that carry ids; the message is for users, so it holds no secret. */
public class KandevException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;

    /**
     * A field that was refused.
     *
     * @param field as it is named on the wire, for example {@code agent_type}
     * @param message what is wrong and what would be right
     */
    public record FieldError(String field, String message) {}

    public KandevException(ErrorCode code, String message) {
        this(code, message, null);
    }

    public KandevException(ErrorCode code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** Decides what callers see. */
    public ErrorCode code() {
        return code;
    }

    /** The fields that were refused; empty unless the code is {@link ErrorCode#INVALID_INPUT}. */
    public List<FieldError> fieldErrors() {
        return List.of();
    }
}
