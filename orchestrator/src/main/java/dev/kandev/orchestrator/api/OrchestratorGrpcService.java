package dev.kandev.orchestrator.api;

import static dev.kandev.common.grpc.Requests.id;
import static dev.kandev.common.grpc.Requests.limit;
import static dev.kandev.common.grpc.Requests.offset;

import dev.kandev.common.error.InvalidInputException;
import dev.kandev.orchestrator.dispatch.Dispatcher;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStops;
import dev.kandev.orchestrator.execution.Executions;
import dev.kandev.orchestrator.intake.ManualStart;
import dev.kandev.orchestrator.message.MessageHistory;
import dev.kandev.orchestrator.message.StoredMessage;
import dev.kandev.orchestrator.queue.ExecutionQueue;
import dev.kandev.orchestrator.queue.QueueFigures;
import dev.kandev.proto.orchestrator.v1.GetQueueRequest;
import dev.kandev.proto.orchestrator.v1.GetQueueResponse;
import dev.kandev.proto.orchestrator.v1.GetStatusRequest;
import dev.kandev.proto.orchestrator.v1.GetStatusResponse;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusRequest;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusResponse;
import dev.kandev.proto.orchestrator.v1.ListMessagesRequest;
import dev.kandev.proto.orchestrator.v1.ListMessagesResponse;
import dev.kandev.proto.orchestrator.v1.OrchestratorService;
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
import java.util.Optional;
import java.util.UUID;

/** The gRPC edge. */
@GrpcService
@Blocking
class OrchestratorGrpcService implements OrchestratorService {

    private static final int DEFAULT_MESSAGES = 200;
    private static final int MAX_MESSAGES = 1_000;
    private static final int MAX_PRIORITY = 10;

    private final ManualStart starts;
    private final ExecutionStops stops;
    private final Executions executions;
    private final ExecutionQueue queue;
    private final Dispatcher dispatcher;
    private final MessageHistory history;

    OrchestratorGrpcService(
            ManualStart starts,
            ExecutionStops stops,
            Executions executions,
            ExecutionQueue queue,
            Dispatcher dispatcher,
            MessageHistory history) {
        this.starts = starts;
        this.stops = stops;
        this.executions = executions;
        this.queue = queue;
        this.dispatcher = dispatcher;
        this.history = history;
    }

    @Override
    public Uni<StartTaskResponse> startTask(StartTaskRequest request) {
        Execution execution = starts.start(
                id("task_id", request.getTaskId()),
                request.hasAgentType() ? Optional.of(request.getAgentType()) : Optional.empty(),
                request.hasPriority() ? Optional.of(priority(request.getPriority())) : Optional.empty());
        return answer(StartTaskResponse.newBuilder()
                .setExecution(ExecutionWire.wire(execution))
                .build());
    }

    @Override
    public Uni<StopTaskResponse> stopTask(StopTaskRequest request) {
        String reason = request.getReason().isBlank() ? "stopped by a user" : request.getReason();
        Execution execution =
                stops.request(id("task_id", request.getTaskId()), new Execution.Stop(reason, request.getForce()));
        return answer(StopTaskResponse.newBuilder()
                .setExecution(ExecutionWire.wire(execution))
                .build());
    }

    @Override
    public Uni<GetTaskStatusResponse> getTaskStatus(GetTaskStatusRequest request) {
        GetTaskStatusResponse.Builder response = GetTaskStatusResponse.newBuilder();
        executions
                .newest(id("task_id", request.getTaskId()))
                .map(ExecutionWire::wire)
                .ifPresent(response::setExecution);
        return answer(response.build());
    }

    @Override
    public Uni<ListMessagesResponse> listMessages(ListMessagesRequest request) {
        List<StoredMessage> page =
                history.page(id("task_id", request.getTaskId()), request.getAfter(), messageLimit(request.getLimit()));
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

    private static int priority(int value) {
        if (value < 0 || value > MAX_PRIORITY) {
            throw new InvalidInputException("priority", "must be from 0 to " + MAX_PRIORITY);
        }
        return value;
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

    @Override
    public Uni<dev.kandev.proto.orchestrator.v1.PauseTaskResponse> pauseTask(dev.kandev.proto.orchestrator.v1.PauseTaskRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<dev.kandev.proto.orchestrator.v1.ResumeTaskResponse> resumeTask(dev.kandev.proto.orchestrator.v1.ResumeTaskRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<dev.kandev.proto.orchestrator.v1.CancelTurnResponse> cancelTurn(dev.kandev.proto.orchestrator.v1.CancelTurnRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<dev.kandev.proto.orchestrator.v1.PromptTaskResponse> promptTask(dev.kandev.proto.orchestrator.v1.PromptTaskRequest request) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<dev.kandev.proto.orchestrator.v1.AnswerPermissionResponse> answerPermission(dev.kandev.proto.orchestrator.v1.AnswerPermissionRequest request) {
        throw new UnsupportedOperationException();
    }
}
