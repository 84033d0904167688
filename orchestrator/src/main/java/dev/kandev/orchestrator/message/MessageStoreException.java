package dev.kandev.orchestrator.message;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** The history could not be read or written; trying again later is safe. */
public final class MessageStoreException extends KandevException {

    private static final long serialVersionUID = 1L;

    public MessageStoreException(String message, Throwable cause) {
        super(ErrorCode.UNAVAILABLE, message, cause);
    }
}
