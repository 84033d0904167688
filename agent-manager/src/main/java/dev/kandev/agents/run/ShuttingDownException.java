package dev.kandev.agents.run;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** Nothing is started any more; another replica, or the next life of this one, will. */
public final class ShuttingDownException extends KandevException {

    private static final long serialVersionUID = 1L;

    ShuttingDownException() {
        super(ErrorCode.UNAVAILABLE, "agent-manager is shutting down");
    }
}
