package dev.kandev.orchestrator.intake;

import dev.kandev.orchestrator.execution.NewExecution;
import dev.kandev.orchestrator.lifecycle.ExecutionStops;
import dev.kandev.orchestrator.lifecycle.Executions;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import dev.kandev.proto.event.TaskEventData;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Lets executions follow what becomes of their tasks. Idempotent. */
@ApplicationScoped
class TaskEvents {

    private static final Logger LOG = Logger.getLogger(TaskEvents.class);

    private final Executions executions;
    private final ExecutionStops stops;

    TaskEvents(Executions executions, ExecutionStops stops) {
        this.executions = executions;
        this.stops = stops;
    }

    void handle(CloudEvent<TaskEventData> event) {
        TaskEventData task = event.data();
        switch (Reaction.to(event)) {
            case START -> start(event);
            case WITHDRAW -> withdraw(event);
            case FOLLOW -> executions.follow(task.taskId(), task.version(), task.priority());
            case NOTHING -> LOG.debugf("task event needs nothing taskId=%s type=%s", task.taskId(), event.type());
        }
    }

    private void start(CloudEvent<TaskEventData> event) {
        TaskEventData task = event.data();
        executions
                .queue(new NewExecution(
                        task.taskId(),
                        task.boardId(),
                        task.agentType(),
                        task.priority(),
                        task.priority(),
                        task.version(),
                        task.startAfter(),
                        null,
                        event.id()))
                .ifPresent(queued -> LOG.infof(
                        "execution queued taskId=%s executionId=%s agentType=%s",
                        queued.taskId(), queued.id(), queued.agentType()));
    }

    private void withdraw(CloudEvent<TaskEventData> event) {
        TaskEventData task = event.data();
        boolean deleted = Subjects.TASK_DELETED.equals(event.type());
        String what = deleted ? "deleted" : "moved to " + task.state();
        String why = task.reason() == null ? "" : ": " + task.reason();
        // A deletion leaves the version as it was, and nothing comes after it.
        long version = deleted ? Long.MAX_VALUE : task.version();
        stops.withdraw(task.taskId(), version, "the task was " + what + why)
                .ifPresent(execution -> LOG.infof(
                        "execution withdrawn taskId=%s executionId=%s status=%s",
                        execution.taskId(), execution.id(), execution.status()));
    }
}
