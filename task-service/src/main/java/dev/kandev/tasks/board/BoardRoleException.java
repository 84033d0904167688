package dev.kandev.tasks.board;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.Locale;
import java.util.UUID;

/** The caller sees the board, but may not do this to it. */
public final class BoardRoleException extends KandevException {

    private static final long serialVersionUID = 1L;

    BoardRoleException(UUID boardId, BoardRole needed) {
        super(
                ErrorCode.FORBIDDEN,
                "this needs the role " + needed.name().toLowerCase(Locale.ROOT) + " on board " + boardId);
    }
}
