package dev.kandev.tasks.board;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.UUID;

/** There is no such board, or the caller may not see it. */
public final class BoardNotFoundException extends KandevException {

    private static final long serialVersionUID = 1L;

    public BoardNotFoundException(UUID boardId) {
        super(ErrorCode.NOT_FOUND, "board " + boardId + " not found");
    }
}
