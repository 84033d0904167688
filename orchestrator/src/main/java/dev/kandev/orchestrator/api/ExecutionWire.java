package dev.kandev.orchestrator.api;

import static dev.kandev.common.grpc.Requests.timestamp;

import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.message.StoredMessage;
import dev.kandev.orchestrator.prompt.QueuedPrompt;
import dev.kandev.orchestrator.queue.QueueEntry;
import dev.kandev.proto.orchestrator.v1.ExecutionError;
import dev.kandev.proto.orchestrator.v1.ExecutionStatus;

/** Executions, prompts and messages as protobuf has them. */
final class ExecutionWire {

    private ExecutionWire() {}

    static dev.kandev.proto.orchestrator.v1.Execution wire(Execution execution) {
        dev.kandev.proto.orchestrator.v1.Execution.Builder wire =
                dev.kandev.proto.orchestrator.v1.Execution.newBuilder()
                        .setId(execution.id().toString())
                        .setTaskId(execution.taskId().toString())
                        .setBoardId(execution.boardId().toString())
                        .setAgentType(execution.agentType())
                        .setStatus(ExecutionStatus.valueOf("EXECUTION_STATUS_" + execution.status()))
                        .setPriority(execution.priority())
                        .setAttempt(execution.attempt())
                        .setMaxAttempts(execution.maxAttempts())
                        .setProgress(execution.progress())
                        .setCurrentOperation(execution.currentOperation())
                        .setAgentId(execution.agent().map(Object::toString).orElse(""))
                        .setQueuedAt(timestamp(execution.queuedAt()))
                        .setAvailableAt(timestamp(execution.availableAt()));
        if (execution.startedAt() != null) {
            wire.setStartedAt(timestamp(execution.startedAt()));
        }
        if (execution.finishedAt() != null) {
            wire.setFinishedAt(timestamp(execution.finishedAt()));
        }
        if (execution.error() != null) {
            wire.setError(ExecutionError.newBuilder()
                    .setReason(execution.error().reason())
                    .setMessage(execution.error().message()));
        }
        return wire.build();
    }

    static dev.kandev.proto.orchestrator.v1.QueueEntry wire(QueueEntry entry) {
        return dev.kandev.proto.orchestrator.v1.QueueEntry.newBuilder()
                .setPosition(entry.position())
                .setExecution(wire(entry.execution()))
                .setWaitingFor(entry.waitingFor())
                .build();
    }

    static dev.kandev.proto.orchestrator.v1.QueuedPrompt wire(QueuedPrompt prompt) {
        return dev.kandev.proto.orchestrator.v1.QueuedPrompt.newBuilder()
                .setId(prompt.id().toString())
                .setMessage(prompt.message())
                .setCreatedAt(timestamp(prompt.createdAt()))
                .build();
    }

    static dev.kandev.proto.orchestrator.v1.StoredMessage wire(StoredMessage message) {
        return dev.kandev.proto.orchestrator.v1.StoredMessage.newBuilder()
                .setSeq(message.seq())
                .setEnvelopeJson(message.envelopeJson())
                .build();
    }
}
