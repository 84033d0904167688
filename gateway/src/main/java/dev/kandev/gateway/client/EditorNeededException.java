package dev.kandev.gateway.client;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;

/** The user sees the task, but may not work on it. */
public final class EditorNeededException extends KandevException {

    private static final long serialVersionUID = 1L;

    EditorNeededException(String boardId) {
        super(ErrorCode.FORBIDDEN, "this needs the role editor on board " + boardId);
    }
}
