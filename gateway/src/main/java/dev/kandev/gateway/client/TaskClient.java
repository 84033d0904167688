package dev.kandev.gateway.client;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.OutboundCalls;
import dev.kandev.proto.task.v1.BoardRole;
import dev.kandev.proto.task.v1.BoardServiceGrpc.BoardServiceBlockingStub;
import dev.kandev.proto.task.v1.GetTaskRequest;
import dev.kandev.proto.task.v1.ListBoardMembersRequest;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskServiceGrpc.TaskServiceBlockingStub;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Boards and tasks. Stubs are for one call, made at once, on a thread that may block. */
@ApplicationScoped
public class TaskClient {

    private final TaskServiceBlockingStub tasks;
    private final BoardServiceBlockingStub boards;
    private final OutboundCalls calls;

    TaskClient(
            @GrpcClient("task-service") TaskServiceBlockingStub tasks,
            @GrpcClient("task-service") BoardServiceBlockingStub boards,
            OutboundCalls calls,
            Breakers breakers) {
        Breaker breaker = breakers.of("task-service");
        this.tasks = tasks.withInterceptors(breaker);
        this.boards = boards.withInterceptors(breaker);
        this.calls = calls;
    }

    /** Tasks, as this user. */
    public TaskServiceBlockingStub tasks(UUID user) {
        return calls.as(tasks, Caller.user(user));
    }

    /** Boards, as this user. */
    public BoardServiceBlockingStub boards(UUID user) {
        return calls.as(boards, Caller.user(user));
    }

    /** A task that the user may see; task-service answers NOT_FOUND for any other. */
    public Task visibleTask(UUID user, String taskId) {
        return tasks(user)
                .getTask(GetTaskRequest.newBuilder().setTaskId(taskId).build())
                .getTask();
    }

    /**
     * A task that the user may work on; task-service answers NOT_FOUND for one that they may not even see.
     *
     * @throws EditorNeededException when they may only see it
     */
    public Task editableTask(UUID user, String taskId) {
        Task task = visibleTask(user, taskId);
        boolean mayEdit = boards(user)
                .listBoardMembers(ListBoardMembersRequest.newBuilder()
                        .setBoardId(task.getBoardId())
                        .build())
                .getMembersList()
                .stream()
                .anyMatch(member -> member.getUserId().equals(user.toString())
                        && member.getRoleValue() >= BoardRole.BOARD_ROLE_EDITOR_VALUE);
        if (!mayEdit) {
            throw new EditorNeededException(task.getBoardId());
        }
        return task;
    }
}
