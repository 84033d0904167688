package dev.kandev.agents.workspace;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** No agent of this task has worked yet, or its workspace was removed. */
public final class WorkspaceNotFoundException extends KandevException {

    private static final long serialVersionUID = 1L;

    WorkspaceNotFoundException(UUID taskId) {
        super(ErrorCode.NOT_FOUND, "the task " + taskId + " has no workspace");
    }
}
