package dev.kandev.orchestrator.scene;

import com.google.protobuf.FieldMask;
import dev.kandev.common.grpc.Caller;
import dev.kandev.proto.task.v1.BoardMember;
import dev.kandev.proto.task.v1.BoardRole;
import dev.kandev.proto.task.v1.BoardServiceGrpc;
import dev.kandev.proto.task.v1.ChangeTaskStateRequest;
import dev.kandev.proto.task.v1.CreateBoardRequest;
import dev.kandev.proto.task.v1.CreateTaskRequest;
import dev.kandev.proto.task.v1.DeleteTaskRequest;
import dev.kandev.proto.task.v1.GetTaskRequest;
import dev.kandev.proto.task.v1.ListTaskEventsRequest;
import dev.kandev.proto.task.v1.RemoveBoardMemberRequest;
import dev.kandev.proto.task.v1.SetBoardMemberRequest;
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
    private final Caller user;
    private final String id;

    public Board(int taskServicePort) {
        this(taskServicePort, Caller.user(UUID.randomUUID()));
    }

    public Board(int taskServicePort, Caller user) {
        this.user = user;
        calls = new ServiceCalls(taskServicePort);
        id = BoardServiceGrpc.newBlockingStub(calls.as(user))
                .createBoard(CreateBoardRequest.newBuilder().setName("Board").build())
                .getBoard()
                .getId();
    }

    public String id() {
        return id;
    }

    /** Who owns it. */
    public Caller user() {
        return user;
    }

    public void admit(Caller viewer) {
        BoardServiceGrpc.newBlockingStub(calls.as(user))
                .setBoardMember(SetBoardMemberRequest.newBuilder()
                        .setBoardId(id)
                        .setMember(
                                BoardMember.newBuilder().setUserId(viewer.id()).setRole(BoardRole.BOARD_ROLE_VIEWER))
                        .build());
    }

    public void dismiss(Caller viewer) {
        BoardServiceGrpc.newBlockingStub(calls.as(user))
                .removeBoardMember(RemoveBoardMemberRequest.newBuilder()
                        .setBoardId(id)
                        .setUserId(viewer.id())
                        .build());
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
