package dev.kandev.gateway.orchestrator;

import com.fasterxml.jackson.databind.util.RawValue;
import dev.kandev.gateway.client.ProtoValues;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.orchestrator.v1.Execution;
import dev.kandev.proto.orchestrator.v1.GetQueueResponse;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusResponse;
import dev.kandev.proto.orchestrator.v1.ListMessagesResponse;
import dev.kandev.proto.orchestrator.v1.QueuedPrompt;
import dev.kandev.proto.task.v1.Task;

/** Executions between proto and REST. */
final class RunWire {

    private RunWire() {}

    static ExecutionView view(Execution execution) {
        return new ExecutionView(
                execution.getId(),
                execution.getTaskId(),
                execution.getBoardId(),
                execution.getAgentType(),
                status(execution),
                execution.getPriority(),
                execution.getAttempt(),
                execution.getMaxAttempts(),
                execution.getProgress(),
                ProtoValues.orNull(execution.getCurrentOperation()),
                ProtoValues.orNull(execution.getAgentId()),
                ProtoValues.instant(execution.hasQueuedAt(), execution.getQueuedAt()),
                ProtoValues.instant(execution.hasAvailableAt(), execution.getAvailableAt()),
                ProtoValues.instant(execution.hasStartedAt(), execution.getStartedAt()),
                ProtoValues.instant(execution.hasFinishedAt(), execution.getFinishedAt()),
                execution.hasError()
                        ? new ExecutionView.Failure(
                                execution.getError().getReason(),
                                execution.getError().getMessage())
                        : null);
    }

    /** @param agent null for none */
    static RunStatus status(Task task, GetTaskStatusResponse run, AgentInstance agent) {
        return new RunStatus(
                task.getId(),
                ProtoValues.name(task.getState(), "TASK_STATE_"),
                run.hasExecution() ? view(run.getExecution()) : null,
                agent == null ? null : agent(agent),
                run.getQueuedPromptsList().stream().map(RunWire::prompt).toList());
    }

    static Accepted accepted(Execution execution) {
        return new Accepted(execution.getId(), status(execution));
    }

    static MessageList messages(ListMessagesResponse page) {
        return new MessageList(
                page.getMessagesList().stream()
                        .map(message -> new RawValue(message.getEnvelopeJson()))
                        .toList(),
                page.getNextAfter());
    }

    static QueueView queue(GetQueueResponse page) {
        return new QueueView(
                page.getEntriesList().stream()
                        .map(entry -> new QueueView.Entry(
                                entry.getPosition(), entry.getWaitingFor(), view(entry.getExecution())))
                        .toList(),
                page.getTotal());
    }

    private static String status(Execution execution) {
        return ProtoValues.name(execution.getStatus(), "EXECUTION_STATUS_");
    }

    private static RunStatus.Prompt prompt(QueuedPrompt prompt) {
        return new RunStatus.Prompt(
                prompt.getId(), prompt.getMessage(), ProtoValues.instant(prompt.hasCreatedAt(), prompt.getCreatedAt()));
    }

    private static RunStatus.Agent agent(AgentInstance agent) {
        return new RunStatus.Agent(
                agent.getId(),
                agent.getAgentType(),
                ProtoValues.orNull(agent.getRuntime()),
                ProtoValues.name(agent.getStatus(), "AGENT_STATUS_"),
                agent.hasExitCode() ? agent.getExitCode() : null,
                ProtoValues.orNull(agent.getSessionId()));
    }
}
