package dev.kandev.tasks.state;

import java.util.EnumSet;
import java.util.Set;

/** Where a task stands, and the only table of allowed moves. */
public enum TaskState {
    TODO,
    IN_PROGRESS,
    BLOCKED,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** The states that a task in this one may move to; staying is no move. */
    public Set<TaskState> next() {
        return switch (this) {
            case TODO -> EnumSet.of(IN_PROGRESS, BLOCKED, CANCELLED);
            case IN_PROGRESS -> EnumSet.of(TODO, BLOCKED, COMPLETED, FAILED, CANCELLED);
            case BLOCKED -> EnumSet.of(TODO, IN_PROGRESS, CANCELLED);
            case COMPLETED -> EnumSet.of(TODO, IN_PROGRESS);
            case FAILED -> EnumSet.of(TODO, IN_PROGRESS, CANCELLED);
            case CANCELLED -> EnumSet.of(TODO);
        };
    }
}
