package dev.kandev.gateway.orchestrator;

import dev.kandev.proto.orchestrator.v1.AnswerPermissionRequest;
import dev.kandev.proto.orchestrator.v1.PromptTaskRequest;
import dev.kandev.proto.orchestrator.v1.StartTaskRequest;
import dev.kandev.proto.orchestrator.v1.StopTaskRequest;

/** What users do to runs, from REST to proto. */
final class ControlWire {

    private ControlWire() {}

    static StartTaskRequest start(String taskId, StartBody body) {
        StartTaskRequest.Builder request = StartTaskRequest.newBuilder().setTaskId(taskId);
        if (body != null && body.agentType() != null) {
            request.setAgentType(body.agentType());
        }
        if (body != null && body.priority() != null) {
            request.setPriority(body.priority());
        }
        return request.build();
    }

    static StopTaskRequest stop(String taskId, StopBody body) {
        StopTaskRequest.Builder request = StopTaskRequest.newBuilder().setTaskId(taskId);
        if (body != null) {
            request.setReason(body.reason() == null ? "" : body.reason()).setForce(Boolean.TRUE.equals(body.force()));
        }
        return request.build();
    }

    /** @param idempotencyKey null for none */
    static PromptTaskRequest prompt(String taskId, PromptBody body, String idempotencyKey) {
        return PromptTaskRequest.newBuilder()
                .setTaskId(taskId)
                .setMessage(body.message())
                .setIdempotencyKey(idempotencyKey == null ? "" : idempotencyKey)
                .build();
    }

    static AnswerPermissionRequest answer(String taskId, PermissionBody body) {
        return AnswerPermissionRequest.newBuilder()
                .setTaskId(taskId)
                .setPermissionId(body.permissionId())
                .setOptionId(body.optionId())
                .build();
    }
}
