package dev.kandev.gateway.review;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** The workspace of the task is as it was checked out. */
final class NothingToPushException extends KandevException {

    private static final long serialVersionUID = 1L;

    NothingToPushException(UUID taskId) {
        super(
                ErrorCode.NOT_ALLOWED,
                "there is nothing to push: nothing differs in the workspace of the task " + taskId);
    }
}
