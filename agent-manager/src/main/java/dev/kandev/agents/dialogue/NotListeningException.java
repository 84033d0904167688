package dev.kandev.agents.dialogue;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** The agent runs, and cannot be told this now. */
public final class NotListeningException extends KandevException {

    private static final long serialVersionUID = 1L;

    NotListeningException(UUID id) {
        super(ErrorCode.UNAVAILABLE, "the agent " + id + " does not wait for that now");
    }
}
