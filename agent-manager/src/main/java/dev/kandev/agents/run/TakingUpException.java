package dev.kandev.agents.run;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** The agent is recorded as running, and this service has not found it again yet. */
public final class TakingUpException extends KandevException {

    private static final long serialVersionUID = 1L;

    TakingUpException(UUID id) {
        super(ErrorCode.UNAVAILABLE, "the agent " + id + " is being taken up again");
    }
}
