package dev.kandev.orchestrator.control;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** The agent of the task does not do what this needs; the message says what it does instead. */
public final class NotPossibleNowException extends KandevException {

    private static final long serialVersionUID = 1L;

    NotPossibleNowException(UUID taskId, String what, String instead) {
        super(ErrorCode.NOT_ALLOWED, "task " + taskId + " cannot " + what + ": " + instead);
    }
}
