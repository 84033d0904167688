package dev.kandev.agents.type;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** An agent type has this name already. */
public final class AgentTypeExistsException extends KandevException {

    private static final long serialVersionUID = 1L;

    AgentTypeExistsException(String name) {
        super(ErrorCode.ALREADY_EXISTS, "there is an agent type named " + name + " already");
    }
}
