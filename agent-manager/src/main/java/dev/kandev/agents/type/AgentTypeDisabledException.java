package dev.kandev.agents.type;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** The agent type may not be used. */
public final class AgentTypeDisabledException extends KandevException {

    private static final long serialVersionUID = 1L;

    public AgentTypeDisabledException(String name) {
        super(ErrorCode.NOT_ALLOWED, "the agent type " + name + " is disabled");
    }
}
