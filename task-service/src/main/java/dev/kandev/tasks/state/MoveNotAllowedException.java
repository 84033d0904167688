package dev.kandev.tasks.state;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import java.util.stream.Collectors;

/** The state machine forbids this move; the message names those it allows. */
public final class MoveNotAllowedException extends KandevException {

    private static final long serialVersionUID = 1L;

    /** From one state to another that is not among {@link TaskState#next()}. */
    public MoveNotAllowedException(TaskState from, TaskState to) {
        super(
                ErrorCode.NOT_ALLOWED,
                "a task in " + from + " may move to "
                        + from.next().stream().map(TaskState::name).collect(Collectors.joining(", ")) + ", not to "
                        + to);
    }
}
