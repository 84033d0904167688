package dev.kandev.orchestrator.api;

import static dev.kandev.common.grpc.Requests.id;
import static dev.kandev.common.grpc.Requests.limit;
import static dev.kandev.common.grpc.Requests.offset;

import dev.kandev.common.error.InvalidInputException;
import dev.kandev.orchestrator.dispatch.Dispatcher;
import dev.kandev.orchestrator.message.MessageHistory;
import dev.kandev.orchestrator.message.StoredMessage;
import dev.kandev.orchestrator.queue.ExecutionQueue;
import dev.kandev.orchestrator.queue.QueueFigures;
import dev.kandev.proto.orchestrator.v1.AnswerPermissionRequest;
import dev.kandev.proto.orchestrator.v1.AnswerPermissionResponse;
import dev.kandev.proto.orchestrator.v1.CancelTurnRequest;
import dev.kandev.proto.orchestrator.v1.CancelTurnResponse;
import dev.kandev.proto.orchestrator.v1.GetQueueRequest;
import dev.kandev.proto.orchestrator.v1.GetQueueResponse;
import dev.kandev.proto.orchestrator.v1.GetStatusRequest;
import dev.kandev.proto.orchestrator.v1.GetStatusResponse;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusRequest;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusResponse;
import dev.kandev.proto.orchestrator.v1.ListMessagesRequest;
import dev.kandev.proto.orchestrator.v1.ListMessagesResponse;
import dev.kandev.proto.orchestrator.v1.OrchestratorService;
import dev.kandev.proto.orchestrator.v1.PauseTaskRequest;
import dev.kandev.proto.orchestrator.v1.PauseTaskResponse;
import dev.kandev.proto.orchestrator.v1.PromptTaskRequest;
import dev.kandev.proto.orchestrator.v1.PromptTaskResponse;
import dev.kandev.proto.orchestrator.v1.ResumeTaskRequest;
import dev.kandev.proto.orchestrator.v1.ResumeTaskResponse;
import dev.kandev.proto.orchestrator.v1.StartTaskRequest;
import dev.kandev.proto.orchestrator.v1.StartTaskResponse;
import dev.kandev.proto.orchestrator.v1.StopTaskRequest;
import dev.kandev.proto.orchestrator.v1.StopTaskResponse;
import dev.kandev.proto.orchestrator.v1.TriggerQueueRequest;
import dev.kandev.proto.orchestrator.v1.TriggerQueueResponse;
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The gRPC edge. */
@GrpcService
@Blocking
class OrchestratorGrpcService implements OrchestratorService {

    private static final int DEFAULT_MESSAGES = 200;
    private static final int MAX_MESSAGES = 1_000;

    private final TaskCalls tasks;
    private final ExecutionQueue queue;
    private final Dispatcher dispatcher;
    private final MessageHistory history;

    OrchestratorGrpcService(TaskCalls tasks, ExecutionQueue queue, Dispatcher dispatcher, MessageHistory history) {
        this.tasks = tasks;
        this.queue = queue;
        this.dispatcher = dispatcher;
        this.history = history;
    }

    @Override
    public Uni<StartTaskResponse> startTask(StartTaskRequest request) {
        return answer(tasks.start(request));
    }

    @Override
    public Uni<StopTaskResponse> stopTask(StopTaskRequest request) {
        return answer(tasks.stop(request));
    }

    @Override
    public Uni<PauseTaskResponse> pauseTask(PauseTaskRequest request) {
        return answer(tasks.pause(request));
    }

    @Override
    public Uni<ResumeTaskResponse> resumeTask(ResumeTaskRequest request) {
        return answer(tasks.resume(request));
    }

    @Override
    public Uni<CancelTurnResponse> cancelTurn(CancelTurnRequest request) {
        return answer(tasks.cancelTurn(request));
    }

    @Override
    public Uni<PromptTaskResponse> promptTask(PromptTaskRequest request) {
        return answer(tasks.prompt(request));
    }

    @Override
    public Uni<AnswerPermissionResponse> answerPermission(AnswerPermissionRequest request) {
        return answer(tasks.answerPermission(request));
    }

    @Override
    public Uni<GetTaskStatusResponse> getTaskStatus(GetTaskStatusRequest request) {
        return answer(tasks.status(request));
    }

    @Override
    public Uni<ListMessagesResponse> listMessages(ListMessagesRequest request) {
        UUID taskId = id("task_id", request.getTaskId());
        int limit = messageLimit(request.getLimit());
        List<StoredMessage> page = request.getBefore() == 0
                ? history.page(taskId, request.getAfter(), limit)
                : history.pageBefore(taskId, request.getAfter(), request.getBefore(), limit);
        return answer(ListMessagesResponse.newBuilder()
                .addAllMessages(page.stream().map(ExecutionWire::wire).toList())
                .setNextAfter(
                        page.isEmpty()
                                ? request.getAfter()
                                : page.get(page.size() - 1).seq())
                .build());
    }

    @Override
    public Uni<GetQueueResponse> getQueue(GetQueueRequest request) {
        List<UUID> boards = request.getBoardIdsList().stream()
                .map(board -> id("board_ids", board))
                .toList();
        ExecutionQueue.Page page = queue.page(boards, limit(request.getLimit()), offset(request.getOffset()));
        return answer(GetQueueResponse.newBuilder()
                .addAllEntries(page.entries().stream().map(ExecutionWire::wire).toList())
                .setTotal(page.total())
                .build());
    }

    @Override
    public Uni<GetStatusResponse> getStatus(GetStatusRequest request) {
        QueueFigures figures = queue.figures();
        return answer(GetStatusResponse.newBuilder()
                .setQueued((int) figures.queued())
                .setRunning((int) figures.running())
                .setMaxConcurrent(figures.maxConcurrent())
                .build());
    }

    @Override
    public Uni<TriggerQueueResponse> triggerQueue(TriggerQueueRequest request) {
        dispatcher.wake();
        return answer(TriggerQueueResponse.getDefaultInstance());
    }

    private static int messageLimit(int value) {
        if (value < 0 || value > MAX_MESSAGES) {
            throw new InvalidInputException("limit", "must be from 1 to " + MAX_MESSAGES);
        }
        return value == 0 ? DEFAULT_MESSAGES : value;
    }

    private static <A> Uni<A> answer(A response) {
        return Uni.createFrom().item(response);
    }
}
