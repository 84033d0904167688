package dev.kandev.tasks.task;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** There is no such task, or the caller may not see it. */
public final class TaskNotFoundException extends KandevException {

    private static final long serialVersionUID = 1L;

    TaskNotFoundException(UUID taskId) {
        super(ErrorCode.NOT_FOUND, "task " + taskId + " not found");
    }
}
