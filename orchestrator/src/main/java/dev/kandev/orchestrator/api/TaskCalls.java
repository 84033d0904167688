package dev.kandev.orchestrator.api;

import static dev.kandev.common.grpc.Requests.id;

import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.Requests;
import dev.kandev.orchestrator.control.AgentControl;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.intake.ManualStart;
import dev.kandev.orchestrator.lifecycle.ExecutionStops;
import dev.kandev.orchestrator.lifecycle.Executions;
import dev.kandev.orchestrator.prompt.NewPrompt;
import dev.kandev.orchestrator.prompt.Prompts;
import dev.kandev.proto.orchestrator.v1.AnswerPermissionRequest;
import dev.kandev.proto.orchestrator.v1.AnswerPermissionResponse;
import dev.kandev.proto.orchestrator.v1.CancelTurnRequest;
import dev.kandev.proto.orchestrator.v1.CancelTurnResponse;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusRequest;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusResponse;
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
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** The calls of the gRPC edge that are about one task. */
@ApplicationScoped
class TaskCalls {

    private static final int MAX_PRIORITY = 10;

    private final ManualStart starts;
    private final ExecutionStops stops;
    private final AgentControl control;
    private final Prompts prompts;
    private final Executions executions;

    TaskCalls(ManualStart starts, ExecutionStops stops, AgentControl control, Prompts prompts, Executions executions) {
        this.starts = starts;
        this.stops = stops;
        this.control = control;
        this.prompts = prompts;
        this.executions = executions;
    }

    StartTaskResponse start(StartTaskRequest request) {
        Execution execution = starts.start(
                id("task_id", request.getTaskId()),
                request.hasAgentType()
                        ? Optional.of(Requests.text("agent_type", request.getAgentType()))
                        : Optional.empty(),
                request.hasPriority() ? Optional.of(priority(request.getPriority())) : Optional.empty());
        return StartTaskResponse.newBuilder()
                .setExecution(ExecutionWire.wire(execution))
                .build();
    }

    StopTaskResponse stop(StopTaskRequest request) {
        String reason = request.getReason().isBlank() ? "stopped by a user" : request.getReason();
        Execution execution =
                stops.request(id("task_id", request.getTaskId()), new Execution.Stop(reason, request.getForce()));
        return StopTaskResponse.newBuilder()
                .setExecution(ExecutionWire.wire(execution))
                .build();
    }

    PauseTaskResponse pause(PauseTaskRequest request) {
        Execution execution = control.pause(id("task_id", request.getTaskId()));
        return PauseTaskResponse.newBuilder()
                .setExecution(ExecutionWire.wire(execution))
                .build();
    }

    ResumeTaskResponse resume(ResumeTaskRequest request) {
        Execution execution = control.resume(id("task_id", request.getTaskId()));
        return ResumeTaskResponse.newBuilder()
                .setExecution(ExecutionWire.wire(execution))
                .build();
    }

    CancelTurnResponse cancelTurn(CancelTurnRequest request) {
        Execution execution = control.cancelTurn(id("task_id", request.getTaskId()));
        return CancelTurnResponse.newBuilder()
                .setExecution(ExecutionWire.wire(execution))
                .build();
    }

    PromptTaskResponse prompt(PromptTaskRequest request) {
        Execution execution = prompts.give(new NewPrompt(
                id("task_id", request.getTaskId()),
                request.getMessage(),
                Caller.current().asHeader(),
                request.getIdempotencyKey().isEmpty() ? null : request.getIdempotencyKey()));
        return PromptTaskResponse.newBuilder()
                .setExecution(ExecutionWire.wire(execution))
                .build();
    }

    AnswerPermissionResponse answerPermission(AnswerPermissionRequest request) {
        Execution execution = control.answer(
                id("task_id", request.getTaskId()),
                given("permission_id", request.getPermissionId()),
                given("option_id", request.getOptionId()));
        return AnswerPermissionResponse.newBuilder()
                .setExecution(ExecutionWire.wire(execution))
                .build();
    }

    GetTaskStatusResponse status(GetTaskStatusRequest request) {
        UUID taskId = id("task_id", request.getTaskId());
        GetTaskStatusResponse.Builder response = GetTaskStatusResponse.newBuilder();
        executions.newest(taskId).map(ExecutionWire::wire).ifPresent(response::setExecution);
        return response.addAllQueuedPrompts(
                        prompts.queued(taskId).stream().map(ExecutionWire::wire).toList())
                .build();
    }

    private static int priority(int value) {
        if (value < 0 || value > MAX_PRIORITY) {
            throw new InvalidInputException("priority", "must be from 0 to " + MAX_PRIORITY);
        }
        return value;
    }

    private static String given(String field, String value) {
        if (value.isBlank()) {
            throw new InvalidInputException(field, "is needed");
        }
        return value;
    }
}
