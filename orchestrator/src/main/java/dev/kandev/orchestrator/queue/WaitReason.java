package dev.kandev.orchestrator.queue;

import dev.kandev.orchestrator.execution.Execution;

/** Puts into words what a queued execution waits for. */
final class WaitReason {

    private WaitReason() {}

    static String of(Execution execution, Wait wait) {
        Room room = wait.room();
        return switch (wait.obstacle()) {
            case NONE -> "its launch, any moment now";
            case TIME -> time(execution);
            case TYPE -> {
                String type = execution.agentType();
                yield "a free place for its agent type: "
                        + running(wait, room.ofType(type), room.limits().ofType(type), type + " agents");
            }
            case BOARD ->
                "a free place for its board: "
                        + running(
                                wait,
                                room.ofBoard(execution.boardId()),
                                room.limits().perBoard(),
                                "agents of the board");
            case PLACE -> "a free place: " + places(wait);
            case DISK -> Shortage.of(room.capacity().disk());
            case RESOURCES -> room.shortage(execution.agentType()).inWords();
            case TURN -> "its turn: " + wait.before() + " before it, " + whyTheyWait(wait);
        };
    }

    private static String time(Execution execution) {
        return execution.attempt() == 0
                ? "its start time " + execution.availableAt()
                : "attempt " + (execution.attempt() + 1) + " of " + execution.maxAttempts() + " at "
                        + execution.availableAt();
    }

    private static String whyTheyWait(Wait wait) {
        if (wait.room().isFull()) {
            return places(wait);
        }
        return wait.room().capacity().disk().isShort()
                ? "too little of the disk is free"
                : "the first needs more memory or cores than are free";
    }

    private static String places(Wait wait) {
        return running(
                wait, wait.room().occupants().size(), wait.room().limits().all(), "agents");
    }

    private static String running(Wait wait, long count, int limit, String what) {
        return count + " of " + limit + " " + what + (wait.launching() == 0 ? " are running" : " run or are about to");
    }
}
