package dev.kandev.agents.capture;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** The source of an agent's output stayed away. */
public final class CaptureFailedException extends KandevException {

    private static final long serialVersionUID = 1L;

    CaptureFailedException(Throwable cause) {
        super(ErrorCode.INTERNAL, "the agent's output could not be read to its end", cause);
    }
}
