package dev.kandev.orchestrator.scene;

import com.google.protobuf.FieldMask;
import dev.kandev.common.grpc.Caller;
import dev.kandev.proto.task.v1.BoardServiceGrpc;
import dev.kandev.proto.task.v1.ChangeTaskStateRequest;
import dev.kandev.proto.task.v1.CreateBoardRequest;
import dev.kandev.proto.task.v1.CreateTaskRequest;
import dev.kandev.proto.task.v1.DeleteTaskRequest;
import dev.kandev.proto.task.v1.GetTaskRequest;
import dev.kandev.proto.task.v1.ListTaskEventsRequest;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskEvent;
import dev.kandev.proto.task.v1.TaskServiceGrpc;
import dev.kandev.proto.task.v1.TaskServiceGrpc.TaskServiceBlockingStub;
import dev.kandev.proto.task.v1.TaskState;
import dev.kandev.proto.task.v1.UpdateTaskRequest;
import java.util.List;
import java.util.UUID;

/** A user's board in the real task-service. */
public final class Board implements AutoCloseable {

    /** What all tasks name; the agent-manager of the test knows it. */
    public static final String AGENT_TYPE = "analyst";

    private final ServiceCalls calls;
    private final Caller user = Caller.user(UUID.randomUUID());
    private final String id;

    public Board(int taskServicePort) {
        calls = new ServiceCalls(taskServicePort);
        id = BoardServiceGrpc.newBlockingStub(calls.as(user))
                .createBoard(CreateBoardRequest.newBuilder().setName("Board").build())
                .getBoard()
                .getId();
    }

    public String id() {
        return id;
    }

    /** A task that starts by itself. */
    public Task task(String title) {
        return task(request(title));
    }

    public Task task(CreateTaskRequest.Builder request) {
        return tasks().createTask(request.build()).getTask();
    }

    public CreateTaskRequest.Builder request(String title) {
        return CreateTaskRequest.newBuilder().setBoardId(id).setTitle(title).setAgentType(AGENT_TYPE);
    }

    public Task get(Task task) {
        return tasks().getTask(
                        GetTaskRequest.newBuilder().setTaskId(task.getId()).build())
                .getTask();
    }

    public TaskState state(Task task) {
        return get(task).getState();
    }

    public void move(Task task, TaskState state) {
        tasks().changeTaskState(ChangeTaskStateRequest.newBuilder()
                .setTaskId(task.getId())
                .setState(state)
                .build());
    }

    public void prioritize(Task task, int priority) {
        tasks().updateTask(UpdateTaskRequest.newBuilder()
                .setTask(Task.newBuilder().setId(task.getId()).setPriority(priority))
                .setUpdateMask(FieldMask.newBuilder().addPaths("priority"))
                .build());
    }

    public void delete(Task task) {
        tasks().deleteTask(
                        DeleteTaskRequest.newBuilder().setTaskId(task.getId()).build());
    }

    /** The newest line of the audit log. */
    public TaskEvent lastEvent(Task task) {
        List<TaskEvent> events = tasks().listTaskEvents(ListTaskEventsRequest.newBuilder()
                        .setTaskId(task.getId())
                        .setLimit(200)
                        .build())
                .getEventsList();
        return events.get(events.size() - 1);
    }

    private TaskServiceBlockingStub tasks() {
        return TaskServiceGrpc.newBlockingStub(calls.as(user));
    }

    @Override
    public void close() {
        calls.close();
    }
}
