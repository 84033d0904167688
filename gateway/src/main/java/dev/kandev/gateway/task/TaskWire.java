package dev.kandev.gateway.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.gateway.client.ProtoValues;
import dev.kandev.proto.task.v1.CreateTaskRequest;
import dev.kandev.proto.task.v1.ListTaskEventsResponse;
import dev.kandev.proto.task.v1.ListTasksResponse;
import dev.kandev.proto.task.v1.MoveTaskRequest;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskEvent;

/** Tasks between proto and REST. */
final class TaskWire {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STATE = "TASK_STATE_";

    private TaskWire() {}

    static TaskView view(Task task) {
        return new TaskView(
                task.getId(),
                task.getBoardId(),
                task.getTitle(),
                task.getDescription(),
                ProtoValues.name(task.getState(), STATE),
                task.getPriority(),
                task.hasAgentType() ? task.getAgentType() : null,
                task.hasRepositoryUrl() ? task.getRepositoryUrl() : null,
                task.hasBranch() ? task.getBranch() : null,
                task.getAutoStart(),
                ProtoValues.instant(task.hasStartAfter(), task.getStartAfter()),
                task.getPosition(),
                metadata(task),
                task.getCreatedBy(),
                task.getVersion(),
                ProtoValues.instant(task.hasCreatedAt(), task.getCreatedAt()),
                ProtoValues.instant(task.hasUpdatedAt(), task.getUpdatedAt()),
                ProtoValues.instant(task.hasStartedAt(), task.getStartedAt()),
                ProtoValues.instant(task.hasCompletedAt(), task.getCompletedAt()),
                task.hasExecution() ? execution(task) : null);
    }

    static TaskList list(ListTasksResponse page) {
        return new TaskList(page.getTasksList().stream().map(TaskWire::view).toList(), page.getTotal());
    }

    static TaskEventList events(ListTaskEventsResponse page) {
        return new TaskEventList(
                page.getEventsList().stream().map(TaskWire::event).toList(), page.getTotal());
    }

    static CreateTaskRequest create(String boardId, TaskBody body, String idempotencyKey) {
        Task values = changed("", body);
        CreateTaskRequest.Builder request = CreateTaskRequest.newBuilder()
                .setBoardId(boardId)
                .setTitle(values.getTitle())
                .setDescription(values.getDescription())
                .setPriority(values.getPriority())
                .setMetadataJson(values.getMetadataJson())
                .setIdempotencyKey(idempotencyKey == null ? "" : idempotencyKey);
        if (values.hasAgentType()) {
            request.setAgentType(values.getAgentType());
        }
        if (values.hasRepositoryUrl()) {
            request.setRepositoryUrl(values.getRepositoryUrl());
        }
        if (values.hasBranch()) {
            request.setBranch(values.getBranch());
        }
        if (body.autoStart() != null) {
            request.setAutoStart(body.autoStart());
        }
        if (values.hasStartAfter()) {
            request.setStartAfter(values.getStartAfter());
        }
        return request.build();
    }

    static MoveTaskRequest move(String taskId, PositionChange place) {
        MoveTaskRequest.Builder request = MoveTaskRequest.newBuilder().setTaskId(taskId);
        if (place.state() != null) {
            request.setState(place.state().toProto());
        }
        if (place.before() != null) {
            request.setBefore(place.before().toString());
        }
        if (place.after() != null) {
            request.setAfter(place.after().toString());
        }
        return request.build();
    }

    /** A task with the body's values; what is null or absent there is absent here. */
    static Task changed(String taskId, TaskBody body) {
        Task.Builder task = Task.newBuilder().setId(taskId).setAutoStart(!Boolean.FALSE.equals(body.autoStart()));
        if (body.title() != null) {
            task.setTitle(body.title());
        }
        if (body.description() != null) {
            task.setDescription(body.description());
        }
        if (body.priority() != null) {
            task.setPriority(body.priority());
        }
        if (body.agentType() != null) {
            task.setAgentType(body.agentType());
        }
        if (body.repositoryUrl() != null) {
            task.setRepositoryUrl(body.repositoryUrl());
        }
        if (body.branch() != null) {
            task.setBranch(body.branch());
        }
        if (body.startAfter() != null) {
            task.setStartAfter(ProtoValues.timestamp(body.startAfter()));
        }
        if (body.metadata() != null) {
            task.setMetadataJson(body.metadata().toString());
        }
        return task.build();
    }

    private static TaskView.Execution execution(Task task) {
        return new TaskView.Execution(
                task.getExecution().getStatus(),
                task.getExecution().getProgress(),
                ProtoValues.orNull(task.getExecution().getCurrentOperation()),
                task.getExecution().getAttempt());
    }

    private static TaskEventView event(TaskEvent event) {
        return new TaskEventView(
                event.getId(),
                event.getTaskId(),
                event.getType(),
                event.getActor(),
                ProtoValues.name(event.getOldState(), STATE),
                ProtoValues.name(event.getNewState(), STATE),
                ProtoValues.orNull(event.getReason()),
                ProtoValues.instant(event.hasCreatedAt(), event.getCreatedAt()));
    }

    private static JsonNode metadata(Task task) {
        try {
            return task.getMetadataJson().isEmpty() ? JSON.createObjectNode() : JSON.readTree(task.getMetadataJson());
        } catch (JsonProcessingException malformed) {
            throw new KandevException(
                    ErrorCode.INTERNAL, "metadata of task " + task.getId() + " is no JSON", malformed);
        }
    }
}
