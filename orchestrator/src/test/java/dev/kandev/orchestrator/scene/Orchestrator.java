package dev.kandev.orchestrator.scene;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.common.grpc.Caller;
import dev.kandev.proto.WireJson;
import dev.kandev.proto.orchestrator.v1.AnswerPermissionRequest;
import dev.kandev.proto.orchestrator.v1.CancelTurnRequest;
import dev.kandev.proto.orchestrator.v1.Execution;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusRequest;
import dev.kandev.proto.orchestrator.v1.ListMessagesRequest;
import dev.kandev.proto.orchestrator.v1.ListMessagesResponse;
import dev.kandev.proto.orchestrator.v1.OrchestratorServiceGrpc;
import dev.kandev.proto.orchestrator.v1.OrchestratorServiceGrpc.OrchestratorServiceBlockingStub;
import dev.kandev.proto.orchestrator.v1.PauseTaskRequest;
import dev.kandev.proto.orchestrator.v1.PromptTaskRequest;
import dev.kandev.proto.orchestrator.v1.QueuedPrompt;
import dev.kandev.proto.orchestrator.v1.ResumeTaskRequest;
import dev.kandev.proto.orchestrator.v1.StartTaskRequest;
import dev.kandev.proto.orchestrator.v1.StopTaskRequest;
import dev.kandev.proto.orchestrator.v1.StoredMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The service under test, called over the wire as the gateway does. */
public final class Orchestrator implements AutoCloseable {

    private final ServiceCalls calls;

    public Orchestrator(int port) {
        calls = new ServiceCalls(port);
    }

    public OrchestratorServiceBlockingStub call() {
        return OrchestratorServiceGrpc.newBlockingStub(calls.as(Caller.user(UUID.randomUUID())));
    }

    public Execution start(String taskId) {
        return call().startTask(StartTaskRequest.newBuilder().setTaskId(taskId).build())
                .getExecution();
    }

    public Execution stop(String taskId, String reason) {
        return call().stopTask(StopTaskRequest.newBuilder()
                        .setTaskId(taskId)
                        .setReason(reason)
                        .build())
                .getExecution();
    }

    public Execution pause(String taskId) {
        return call().pauseTask(PauseTaskRequest.newBuilder().setTaskId(taskId).build())
                .getExecution();
    }

    public Execution resume(String taskId) {
        return call().resumeTask(
                        ResumeTaskRequest.newBuilder().setTaskId(taskId).build())
                .getExecution();
    }

    public Execution cancelTurn(String taskId) {
        return call().cancelTurn(
                        CancelTurnRequest.newBuilder().setTaskId(taskId).build())
                .getExecution();
    }

    public Execution answer(String taskId, String permissionId, String optionId) {
        return call().answerPermission(AnswerPermissionRequest.newBuilder()
                        .setTaskId(taskId)
                        .setPermissionId(permissionId)
                        .setOptionId(optionId)
                        .build())
                .getExecution();
    }

    public Execution prompt(String taskId, String message) {
        return prompt(taskId, message, "");
    }

    public Execution prompt(String taskId, String message, String idempotencyKey) {
        return call().promptTask(PromptTaskRequest.newBuilder()
                        .setTaskId(taskId)
                        .setMessage(message)
                        .setIdempotencyKey(idempotencyKey)
                        .build())
                .getExecution();
    }

    /** What the task's agent was not given yet. */
    public List<String> queuedPrompts(String taskId) {
        return call()
                .getTaskStatus(
                        GetTaskStatusRequest.newBuilder().setTaskId(taskId).build())
                .getQueuedPromptsList()
                .stream()
                .map(QueuedPrompt::getMessage)
                .toList();
    }

    /** Whether the task ever had an execution. */
    public boolean isKnown(String taskId) {
        return !status(taskId).getId().isEmpty();
    }

    /** The newest execution; the default instance when there is none. */
    public Execution status(String taskId) {
        return call().getTaskStatus(
                        GetTaskStatusRequest.newBuilder().setTaskId(taskId).build())
                .getExecution();
    }

    /** Whether the history has come to this seq. */
    public boolean isStored(String taskId, long seq) {
        return call().listMessages(ListMessagesRequest.newBuilder()
                                .setTaskId(taskId)
                                .setAfter(seq - 1)
                                .setLimit(1)
                                .build())
                        .getMessagesCount()
                > 0;
    }

    /** The seqs of the last messages ahead of one. */
    public List<Long> lastSeqs(String taskId, long before, int limit) {
        return call()
                .listMessages(ListMessagesRequest.newBuilder()
                        .setTaskId(taskId)
                        .setBefore(before)
                        .setLimit(limit)
                        .build())
                .getMessagesList()
                .stream()
                .map(StoredMessage::getSeq)
                .toList();
    }

    /** The whole history. */
    public List<JsonNode> history(String taskId) {
        List<JsonNode> messages = new ArrayList<>();
        ListMessagesRequest.Builder request = ListMessagesRequest.newBuilder().setTaskId(taskId);
        ListMessagesResponse page;
        do {
            page = call().listMessages(request.build());
            page.getMessagesList().stream().map(Orchestrator::json).forEach(messages::add);
            request.setAfter(page.getNextAfter());
        } while (page.getMessagesCount() > 0);
        return messages;
    }

    private static JsonNode json(StoredMessage message) {
        try {
            return WireJson.mapper().readTree(message.getEnvelopeJson());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        calls.close();
    }
}
