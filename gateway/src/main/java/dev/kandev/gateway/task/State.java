package dev.kandev.gateway.task;

import dev.kandev.common.error.InvalidInputException;
import dev.kandev.proto.task.v1.TaskState;
import java.util.List;
import java.util.Locale;

/** The states of tasks, as REST names them. */
enum State {
    TODO,
    IN_PROGRESS,
    BLOCKED,
    COMPLETED,
    FAILED,
    CANCELLED;

    static State parse(String name) {
        try {
            return valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new InvalidInputException("state", "must be one of " + List.of(values()));
        }
    }

    TaskState toProto() {
        return TaskState.valueOf("TASK_STATE_" + name());
    }
}
