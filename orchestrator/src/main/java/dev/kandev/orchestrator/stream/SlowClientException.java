package dev.kandev.orchestrator.stream;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** The client did not take a message in time. */
final class SlowClientException extends KandevException {

    private static final long serialVersionUID = 1L;

    SlowClientException(long seq) {
        super(ErrorCode.TOO_MANY, "message " + seq + " was not taken in time");
    }
}
