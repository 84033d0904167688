package dev.kandev.orchestrator.tasks;

import static dev.kandev.common.grpc.Requests.instant;

import java.util.UUID;

/** Tasks as protobuf has them. */
final class TaskWire {

    private TaskWire() {}

    static Task task(dev.kandev.proto.task.v1.Task wire) {
        return new Task(
                UUID.fromString(wire.getId()),
                UUID.fromString(wire.getBoardId()),
                wire.getTitle(),
                wire.getDescription(),
                state(wire.getState()),
                wire.getPriority(),
                wire.hasAgentType() ? wire.getAgentType() : null,
                wire.hasRepositoryUrl() ? wire.getRepositoryUrl() : null,
                wire.hasBranch() ? wire.getBranch() : null,
                wire.getAutoStart(),
                wire.hasStartAfter() ? instant(wire.getStartAfter()) : null,
                wire.getVersion());
    }

    static TaskState state(dev.kandev.proto.task.v1.TaskState wire) {
        return switch (wire) {
            case TASK_STATE_TODO -> TaskState.TODO;
            case TASK_STATE_IN_PROGRESS -> TaskState.IN_PROGRESS;
            case TASK_STATE_BLOCKED -> TaskState.BLOCKED;
            case TASK_STATE_COMPLETED -> TaskState.COMPLETED;
            case TASK_STATE_FAILED -> TaskState.FAILED;
            case TASK_STATE_CANCELLED -> TaskState.CANCELLED;
            case TASK_STATE_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("task-service answered the state " + wire);
        };
    }

    static dev.kandev.proto.task.v1.TaskState wire(TaskState state) {
        return dev.kandev.proto.task.v1.TaskState.valueOf("TASK_STATE_" + state);
    }
}
