package dev.kandev.tasks.task;

import static dev.kandev.common.grpc.Requests.instant;
import static dev.kandev.common.grpc.Requests.timestamp;

import dev.kandev.common.error.InvalidInputException;
import dev.kandev.proto.task.v1.CreateTaskRequest;
import dev.kandev.proto.task.v1.UpdateTaskRequest;
import dev.kandev.tasks.event.TaskEvent;
import dev.kandev.tasks.state.TaskState;
import java.util.List;

/** Tasks as protobuf has them. */
final class TaskWire {

    private static final String PREFIX = "TASK_STATE_";

    private TaskWire() {}

    static TaskFields fields(CreateTaskRequest request) {
        return new TaskFields(
                request.getTitle(),
                request.getDescription(),
                request.getPriority(),
                request.hasAgentType() ? request.getAgentType() : null,
                request.hasRepositoryUrl() ? request.getRepositoryUrl() : null,
                request.hasBranch() ? request.getBranch() : null,
                !request.hasAutoStart() || request.getAutoStart(),
                request.hasStartAfter() ? instant(request.getStartAfter()) : null,
                request.getMetadataJson());
    }

    static FieldChange change(UpdateTaskRequest request) {
        List<String> mask = request.getUpdateMask().getPathsList();
        dev.kandev.proto.task.v1.Task wanted = request.getTask();
        return present -> new TaskFields(
                mask.contains("title") ? wanted.getTitle() : present.title(),
                mask.contains("description") ? wanted.getDescription() : present.description(),
                mask.contains("priority") ? wanted.getPriority() : present.priority(),
                mask.contains("agent_type") ? wanted.getAgentType() : present.agentType(),
                mask.contains("repository_url") ? wanted.getRepositoryUrl() : present.repositoryUrl(),
                mask.contains("branch") ? wanted.getBranch() : present.branch(),
                mask.contains("auto_start") ? wanted.getAutoStart() : present.autoStart(),
                mask.contains("start_after")
                        ? (wanted.hasStartAfter() ? instant(wanted.getStartAfter()) : null)
                        : present.startAfter(),
                mask.contains("metadata_json") ? wanted.getMetadataJson() : present.metadata());
    }

    static TaskState state(dev.kandev.proto.task.v1.TaskState state) {
        return switch (state) {
            case TASK_STATE_TODO -> TaskState.TODO;
            case TASK_STATE_IN_PROGRESS -> TaskState.IN_PROGRESS;
            case TASK_STATE_BLOCKED -> TaskState.BLOCKED;
            case TASK_STATE_COMPLETED -> TaskState.COMPLETED;
            case TASK_STATE_FAILED -> TaskState.FAILED;
            case TASK_STATE_CANCELLED -> TaskState.CANCELLED;
            case TASK_STATE_UNSPECIFIED, UNRECOGNIZED ->
                throw new InvalidInputException("state", "must be one of " + List.of(TaskState.values()));
        };
    }

    static dev.kandev.proto.task.v1.Task wire(Task task) {
        dev.kandev.proto.task.v1.Task.Builder wire = dev.kandev.proto.task.v1.Task.newBuilder()
                .setId(task.id().toString())
                .setBoardId(task.boardId().toString())
                .setTitle(task.title())
                .setDescription(task.description())
                .setState(wireState(task.state().name()))
                .setPriority(task.priority())
                .setAutoStart(task.autoStart())
                .setPosition(task.position())
                .setMetadataJson(task.metadata())
                .setCreatedBy(task.createdBy().toString())
                .setVersion(task.version())
                .setCreatedAt(timestamp(task.createdAt()))
                .setUpdatedAt(timestamp(task.updatedAt()));
        if (task.agentType() != null) {
            wire.setAgentType(task.agentType());
        }
        if (task.repositoryUrl() != null) {
            wire.setRepositoryUrl(task.repositoryUrl());
        }
        if (task.branch() != null) {
            wire.setBranch(task.branch());
        }
        if (task.startAfter() != null) {
            wire.setStartAfter(timestamp(task.startAfter()));
        }
        if (task.startedAt() != null) {
            wire.setStartedAt(timestamp(task.startedAt()));
        }
        if (task.completedAt() != null) {
            wire.setCompletedAt(timestamp(task.completedAt()));
        }
        if (task.execution() != null) {
            wire.setExecution(dev.kandev.proto.task.v1.TaskExecution.newBuilder()
                    .setStatus(task.execution().status())
                    .setProgress(task.execution().progress())
                    .setCurrentOperation(task.execution().currentOperation())
                    .setAttempt(task.execution().attempt()));
        }
        return wire.build();
    }

    static dev.kandev.proto.task.v1.TaskEvent wire(TaskEvent event) {
        return dev.kandev.proto.task.v1.TaskEvent.newBuilder()
                .setId(event.id().toString())
                .setTaskId(event.taskId().toString())
                .setType(event.type())
                .setActor(event.actor())
                .setOldState(wireState(event.oldState()))
                .setNewState(wireState(event.newState()))
                .setReason(event.reason())
                .setCreatedAt(timestamp(event.createdAt()))
                .build();
    }

    private static dev.kandev.proto.task.v1.TaskState wireState(String name) {
        return dev.kandev.proto.task.v1.TaskState.valueOf(PREFIX + (name == null ? "UNSPECIFIED" : name));
    }
}
