package dev.kandev.agents.type;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** No agent type has this name. */
public final class AgentTypeNotFoundException extends KandevException {

    private static final long serialVersionUID = 1L;

    AgentTypeNotFoundException(String name) {
        super(ErrorCode.NOT_FOUND, "there is no agent type named " + name);
    }
}
