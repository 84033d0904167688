package dev.kandev.common.event;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** A message that will never be understood, however often it comes. */
public final class PoisonException extends KandevException {

    private static final long serialVersionUID = 1L;

    public PoisonException(String message, Throwable cause) {
        super(ErrorCode.INVALID_INPUT, message, cause);
    }
}
