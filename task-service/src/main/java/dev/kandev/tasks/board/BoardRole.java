package dev.kandev.tasks.board;

/** What a member may do; each role may do what those before it may. */
public enum BoardRole {
    /** Sees. */
    VIEWER,
    /** Works on tasks. */
    EDITOR,
    /** Manages the board. */
    OWNER;

    boolean covers(BoardRole needed) {
        return compareTo(needed) >= 0;
    }
}
