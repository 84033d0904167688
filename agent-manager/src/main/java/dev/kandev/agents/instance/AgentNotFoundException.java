package dev.kandev.agents.instance;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** No instance has this id. */
public final class AgentNotFoundException extends KandevException {

    private static final long serialVersionUID = 1L;

    AgentNotFoundException(UUID id) {
        super(ErrorCode.NOT_FOUND, "there is no agent " + id);
    }
}
