package dev.kandev.tasks.task;

import dev.kandev.common.event.EventBus;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.outbox.Outbox;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import dev.kandev.proto.event.TaskEventData;
import dev.kandev.tasks.event.AuditLog;
import dev.kandev.tasks.event.TaskEvent;
import dev.kandev.tasks.state.TaskState;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/** Writes a change of a task into the audit log and the outbox, in the transaction of that change. */
@ApplicationScoped
class TaskPublisher {

    private static final String SOURCE = "/kandev/task-service";
    private static final Duration KEEP = Duration.ofDays(7);

    private final AuditLog audit;
    private final Outbox outbox;
    private final EventBus bus;
    private final Clock clock;

    TaskPublisher(AuditLog audit, Outbox outbox, EventBus bus, Clock clock) {
        this.audit = audit;
        this.outbox = outbox;
        this.bus = bus;
        this.clock = clock;
    }

    void ensureStream() {
        bus.ensureStream(Subjects.TASKS_STREAM, Subjects.TASKS_ALL, KEEP);
    }

    /** {@code oldState} is null unless the state changed. */
    void publish(Caller caller, String type, TaskEntity task, TaskState oldState, String reason) {
        CloudEvent<TaskEventData> event = send(caller, type, task, oldState, reason);
        audit.add(new TaskEvent(
                UUID.fromString(event.id()),
                task.id,
                type,
                caller.asHeader(),
                oldState == null ? null : oldState.name(),
                oldState == null ? null : task.state.name(),
                reason,
                event.time()));
    }

    /** Work on the task got on: boards show it, but nobody decided anything, so the audit log says nothing of it. */
    void publishProgress(Caller caller, TaskEntity task) {
        send(caller, Subjects.TASK_UPDATED, task, null, "");
    }

    private CloudEvent<TaskEventData> send(
            Caller caller, String type, TaskEntity task, TaskState oldState, String reason) {
        TaskEventData data = new TaskEventData(
                task.id,
                task.boardId,
                task.title,
                task.state.name(),
                task.priority,
                task.agentType,
                task.repositoryUrl,
                task.branch,
                task.autoStart,
                task.startAfter,
                task.version,
                oldState == null ? null : oldState.name(),
                reason.isEmpty() ? null : reason,
                execution(task));
        CloudEvent<TaskEventData> event =
                CloudEvent.of(SOURCE, type, task.id, clock.instant(), caller.asHeader(), data);
        outbox.append(type, event.id(), event.toJson());
        return event;
    }

    private static TaskEventData.Execution execution(TaskEntity task) {
        TaskExecution shown = task.execution();
        return shown == null
                ? null
                : new TaskEventData.Execution(
                        shown.status(), shown.progress(), shown.currentOperation(), shown.attempt());
    }
}
