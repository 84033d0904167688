package dev.kandev.tasks.task;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** Somebody else changed the task since the caller read it. */
public final class StaleTaskException extends KandevException {

    private static final long serialVersionUID = 1L;

    StaleTaskException(UUID taskId, long expected, long present) {
        super(
                ErrorCode.CONFLICT,
                "task " + taskId + " has version " + present + " by now, not " + expected + ": read it again");
    }
}
