package dev.kandev.orchestrator.lifecycle;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** The task has an unfinished execution, and there is only one at a time. */
public final class UnfinishedExecutionException extends KandevException {

    private static final long serialVersionUID = 1L;

    public UnfinishedExecutionException(UUID taskId) {
        super(ErrorCode.ALREADY_EXISTS, "an execution of task " + taskId + " is queued or running");
    }
}
