package dev.kandev.orchestrator.tasks;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.GrpcErrors;
import dev.kandev.common.grpc.OutboundCalls;
import dev.kandev.proto.task.v1.Board;
import dev.kandev.proto.task.v1.BoardServiceGrpc.BoardServiceBlockingStub;
import dev.kandev.proto.task.v1.GetBoardRequest;
import dev.kandev.proto.task.v1.GetTaskRequest;
import dev.kandev.proto.task.v1.ListBoardsRequest;
import dev.kandev.proto.task.v1.ListBoardsResponse;
import dev.kandev.proto.task.v1.TaskServiceGrpc.TaskServiceBlockingStub;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What a user may see, asked of task-service on the user's behalf. Every call blocks, has a deadline, and throws a
 * {@link KandevException} with the code that task-service answered, unless that means that it is not to be seen.
 */
@ApplicationScoped
public class Visibility {

    private static final int PAGE = 200;

    private final TaskServiceBlockingStub tasks;
    private final BoardServiceBlockingStub boards;
    private final OutboundCalls calls;

    Visibility(
            @GrpcClient("task-service") TaskServiceBlockingStub tasks,
            @GrpcClient("task-service") BoardServiceBlockingStub boards,
            OutboundCalls calls) {
        this.tasks = tasks;
        this.boards = boards;
        this.calls = calls;
    }

    /** All boards of the user; one that another is deleted beside, meanwhile, may be missing. */
    public Set<UUID> boards(Caller user) {
        Set<UUID> found = new HashSet<>();
        ListBoardsResponse page;
        int offset = 0;
        do {
            ListBoardsRequest request = ListBoardsRequest.newBuilder()
                    .setLimit(PAGE)
                    .setOffset(offset)
                    .build();
            page = call(() -> calls.as(boards, user).listBoards(request));
            page.getBoardsList().stream()
                    .map(Board::getId)
                    .map(UUID::fromString)
                    .forEach(found::add);
            offset += PAGE;
        } while (offset < page.getTotal());
        return found;
    }

    /** Whether the board is there for this user. */
    public boolean seesBoard(Caller user, UUID boardId) {
        GetBoardRequest request =
                GetBoardRequest.newBuilder().setBoardId(boardId.toString()).build();
        return ifVisible(() -> calls.as(boards, user).getBoard(request)).isPresent();
    }

    /** The board of a task that is there for this user. */
    public Optional<UUID> boardOf(Caller user, UUID taskId) {
        GetTaskRequest request =
                GetTaskRequest.newBuilder().setTaskId(taskId.toString()).build();
        return ifVisible(() -> calls.as(tasks, user).getTask(request))
                .map(answer -> UUID.fromString(answer.getTask().getBoardId()));
    }

    private static <A> Optional<A> ifVisible(Supplier<A> call) {
        try {
            return Optional.of(call(call));
        } catch (KandevException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND || failure.code() == ErrorCode.FORBIDDEN) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static <A> A call(Supplier<A> call) {
        try {
            return call.get();
        } catch (StatusRuntimeException failure) {
            throw GrpcErrors.toException(failure);
        }
    }
}
