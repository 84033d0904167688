package dev.kandev.orchestrator.intake;

import dev.kandev.orchestrator.tasks.Tasks;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import dev.kandev.proto.event.TaskEventData;

/** What an event of a task means for its execution, and the only table of it. */
enum Reaction {
    /** Queue an execution, unless there is an unfinished one. */
    START,
    /** End the unfinished execution and leave the task where it is. */
    WITHDRAW,
    /** Follow the task's priority. */
    FOLLOW,
    NOTHING;

    private static final String TODO = "TODO";
    private static final String IN_PROGRESS = "IN_PROGRESS";

    static Reaction to(CloudEvent<TaskEventData> event) {
        if (Tasks.ACTOR.equals(event.actor())) {
            return NOTHING;
        }
        return switch (event.type()) {
            case Subjects.TASK_CREATED -> startIfWanted(event.data());
            case Subjects.TASK_STATE_CHANGED -> toMove(event.data());
            case Subjects.TASK_UPDATED -> FOLLOW;
            case Subjects.TASK_DELETED -> WITHDRAW;
            default -> NOTHING;
        };
    }

    /** Whoever takes a card back from IN_PROGRESS to TODO does not want it to start anew. */
    private static Reaction toMove(TaskEventData task) {
        return switch (task.state()) {
            case TODO -> IN_PROGRESS.equals(task.oldState()) ? WITHDRAW : startIfWanted(task);
            case IN_PROGRESS -> startIfWanted(task);
            default -> WITHDRAW;
        };
    }

    private static Reaction startIfWanted(TaskEventData task) {
        return task.agentType() != null && task.autoStart() ? START : NOTHING;
    }
}
