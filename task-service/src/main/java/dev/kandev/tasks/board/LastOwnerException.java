package dev.kandev.tasks.board;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** A board needs somebody who can manage it. */
public final class LastOwnerException extends KandevException {

    private static final long serialVersionUID = 1L;

    LastOwnerException(UUID boardId) {
        super(
                ErrorCode.NOT_ALLOWED,
                "board " + boardId + " would be left without an owner: make somebody else owner first");
    }
}
