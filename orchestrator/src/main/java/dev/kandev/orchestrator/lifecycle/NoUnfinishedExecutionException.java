package dev.kandev.orchestrator.lifecycle;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** Nothing of the task is queued or running. */
public final class NoUnfinishedExecutionException extends KandevException {

    private static final long serialVersionUID = 1L;

    NoUnfinishedExecutionException(UUID taskId) {
        super(ErrorCode.NOT_FOUND, "no execution of task " + taskId + " is queued or running");
    }
}
