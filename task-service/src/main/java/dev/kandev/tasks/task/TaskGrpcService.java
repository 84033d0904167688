package dev.kandev.tasks.task;

import static dev.kandev.common.grpc.Requests.id;
import static dev.kandev.common.grpc.Requests.limit;
import static dev.kandev.common.grpc.Requests.offset;
import static dev.kandev.common.grpc.Requests.text;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.grpc.Caller;
import dev.kandev.proto.task.v1.ChangeTaskStateRequest;
import dev.kandev.proto.task.v1.ChangeTaskStateResponse;
import dev.kandev.proto.task.v1.CreateTaskRequest;
import dev.kandev.proto.task.v1.CreateTaskResponse;
import dev.kandev.proto.task.v1.DeleteTaskRequest;
import dev.kandev.proto.task.v1.DeleteTaskResponse;
import dev.kandev.proto.task.v1.GetTaskRequest;
import dev.kandev.proto.task.v1.GetTaskResponse;
import dev.kandev.proto.task.v1.ListTaskEventsRequest;
import dev.kandev.proto.task.v1.ListTaskEventsResponse;
import dev.kandev.proto.task.v1.ListTasksRequest;
import dev.kandev.proto.task.v1.ListTasksResponse;
import dev.kandev.proto.task.v1.MoveTaskRequest;
import dev.kandev.proto.task.v1.MoveTaskResponse;
import dev.kandev.proto.task.v1.RecordExecutionRequest;
import dev.kandev.proto.task.v1.RecordExecutionResponse;
import dev.kandev.proto.task.v1.UpdateTaskRequest;
import dev.kandev.proto.task.v1.UpdateTaskResponse;
import dev.kandev.tasks.column.Place;
import dev.kandev.tasks.event.AuditLog;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;

/** The gRPC edge of tasks. */
@GrpcService
@Blocking
class TaskGrpcService implements dev.kandev.proto.task.v1.TaskService {

    private final TaskService tasks;
    private final AuditLog audit;

    TaskGrpcService(TaskService tasks, AuditLog audit) {
        this.tasks = tasks;
        this.audit = audit;
    }

    @Override
    public Uni<CreateTaskResponse> createTask(CreateTaskRequest request) {
        Task task = tasks.create(
                Caller.current(),
                id("board_id", request.getBoardId()),
                TaskWire.fields(request),
                text("idempotency_key", request.getIdempotencyKey()));
        return Uni.createFrom()
                .item(CreateTaskResponse.newBuilder()
                        .setTask(TaskWire.wire(task))
                        .build());
    }

    @Override
    public Uni<GetTaskResponse> getTask(GetTaskRequest request) {
        Task task = tasks.get(Caller.current(), id("task_id", request.getTaskId()));
        return Uni.createFrom()
                .item(GetTaskResponse.newBuilder().setTask(TaskWire.wire(task)).build());
    }

    @Override
    public Uni<ListTasksResponse> listTasks(ListTasksRequest request) {
        boolean everyState = request.getState() == dev.kandev.proto.task.v1.TaskState.TASK_STATE_UNSPECIFIED;
        TaskFilter filter = new TaskFilter(
                everyState ? Optional.empty() : Optional.of(TaskWire.state(request.getState())),
                request.hasAgentType() ? Optional.of(text("agent_type", request.getAgentType())) : Optional.empty(),
                request.hasPriority() ? Optional.of(request.getPriority()) : Optional.empty(),
                request.getQuery().isBlank() ? Optional.empty() : Optional.of(request.getQuery()));
        TaskService.Page page = tasks.list(
                Caller.current(),
                id("board_id", request.getBoardId()),
                filter,
                limit(request.getLimit()),
                offset(request.getOffset()));
        return Uni.createFrom()
                .item(ListTasksResponse.newBuilder()
                        .addAllTasks(page.tasks().stream().map(TaskWire::wire).toList())
                        .setTotal(page.total())
                        .build());
    }

    @Override
    public Uni<UpdateTaskResponse> updateTask(UpdateTaskRequest request) {
        Task task = tasks.update(
                Caller.current(),
                id("task_id", request.getTask().getId()),
                request.hasExpectedVersion() ? Optional.of(request.getExpectedVersion()) : Optional.empty(),
                TaskWire.change(request));
        return Uni.createFrom()
                .item(UpdateTaskResponse.newBuilder()
                        .setTask(TaskWire.wire(task))
                        .build());
    }

    @Override
    public Uni<DeleteTaskResponse> deleteTask(DeleteTaskRequest request) {
        tasks.delete(Caller.current(), id("task_id", request.getTaskId()));
        return Uni.createFrom().item(DeleteTaskResponse.getDefaultInstance());
    }

    @Override
    public Uni<ChangeTaskStateResponse> changeTaskState(ChangeTaskStateRequest request) {
        Task task = tasks.changeState(
                Caller.current(),
                id("task_id", request.getTaskId()),
                TaskWire.state(request.getState()),
                text("reason", request.getReason()));
        return Uni.createFrom()
                .item(ChangeTaskStateResponse.newBuilder()
                        .setTask(TaskWire.wire(task))
                        .build());
    }

    @Override
    public Uni<MoveTaskResponse> moveTask(MoveTaskRequest request) {
        boolean stays = request.getState() == dev.kandev.proto.task.v1.TaskState.TASK_STATE_UNSPECIFIED;
        Task task = tasks.move(
                Caller.current(),
                id("task_id", request.getTaskId()),
                stays ? Optional.empty() : Optional.of(TaskWire.state(request.getState())),
                new Place(
                        request.hasBefore() ? Optional.of(id("before", request.getBefore())) : Optional.empty(),
                        request.hasAfter() ? Optional.of(id("after", request.getAfter())) : Optional.empty()));
        return Uni.createFrom()
                .item(MoveTaskResponse.newBuilder().setTask(TaskWire.wire(task)).build());
    }

    @Override
    public Uni<ListTaskEventsResponse> listTaskEvents(ListTaskEventsRequest request) {
        UUID taskId = id("task_id", request.getTaskId());
        tasks.get(Caller.current(), taskId);
        return Uni.createFrom()
                .item(ListTaskEventsResponse.newBuilder()
                        .addAllEvents(
                                audit.list(taskId, limit(request.getLimit()), offset(request.getOffset())).stream()
                                        .map(TaskWire::wire)
                                        .toList())
                        .setTotal(audit.count(taskId))
                        .build());
    }

    @Override
    public Uni<RecordExecutionResponse> recordExecution(RecordExecutionRequest request) {
        Caller caller = Caller.current();
        if (!caller.isService()) {
            throw new KandevException(ErrorCode.FORBIDDEN, "only the orchestrator records executions");
        }
        tasks.recordExecution(
                caller,
                id("task_id", request.getTaskId()),
                new TaskExecution(
                        request.getExecution().getStatus(),
                        request.getExecution().getProgress(),
                        request.getExecution().getCurrentOperation(),
                        request.getExecution().getAttempt()));
        return Uni.createFrom().item(RecordExecutionResponse.getDefaultInstance());
    }
}
