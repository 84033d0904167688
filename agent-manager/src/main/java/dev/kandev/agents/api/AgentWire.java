package dev.kandev.agents.api;

import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.instance.AgentStatus;
import dev.kandev.agents.instance.NewAgent;
import dev.kandev.agents.log.AgentLogLine;
import dev.kandev.agents.usage.AgentUsage;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.grpc.Requests;
import dev.kandev.proto.agent.v1.AgentLog;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import java.util.Optional;

/** Instances and their logs as they travel over gRPC. */
final class AgentWire {

    private AgentWire() {}

    static NewAgent newAgent(LaunchAgentRequest request) {
        if (request.getAttempt() < 1) {
            throw new InvalidInputException("attempt", "must be 1 or more");
        }
        return new NewAgent(
                Requests.id("task_id", request.getTaskId()),
                Requests.id("execution_id", request.getExecutionId()),
                request.getAttempt(),
                request.getAgentType(),
                request.getTaskTitle(),
                request.getTaskDescription(),
                request.getPrompt(),
                request.hasRepositoryUrl() ? request.getRepositoryUrl() : null,
                request.hasBranch() ? request.getBranch() : null,
                request.getSessionId().isEmpty() ? null : request.getSessionId());
    }

    /** {@code usage} is left out of one that does not run. */
    static dev.kandev.proto.agent.v1.AgentInstance toProto(AgentInstance instance, Optional<AgentUsage> usage) {
        dev.kandev.proto.agent.v1.AgentInstance.Builder proto = dev.kandev.proto.agent.v1.AgentInstance.newBuilder()
                .setId(instance.id().toString())
                .setTaskId(instance.taskId().toString())
                .setExecutionId(instance.made().executionId().toString())
                .setAttempt(instance.made().attempt())
                .setAgentType(instance.made().agentType())
                .setRuntime(orEmpty(instance.runtime()))
                .setStatus(toProto(instance.status()))
                .setContainerId(orEmpty(instance.containerId()))
                .setError(orEmpty(instance.error()))
                .setSessionId(orEmpty(instance.sessionId()))
                .setCreatedAt(Requests.timestamp(instance.createdAt()));
        if (instance.exitCode() != null) {
            proto.setExitCode(instance.exitCode());
        }
        if (instance.startedAt() != null) {
            proto.setStartedAt(Requests.timestamp(instance.startedAt()));
        }
        if (instance.finishedAt() != null) {
            proto.setFinishedAt(Requests.timestamp(instance.finishedAt()));
        }
        usage.filter(seen -> instance.status().isAlive()).ifPresent(seen -> proto.setUsage(toProto(seen)));
        return proto.build();
    }

    private static dev.kandev.proto.agent.v1.AgentUsage toProto(AgentUsage usage) {
        return dev.kandev.proto.agent.v1.AgentUsage.newBuilder()
                .setCpu(usage.cpu())
                .setMemoryBytes(usage.memoryBytes())
                .setPids(usage.pids())
                .setSampledAt(Requests.timestamp(usage.sampledAt()))
                .build();
    }

    static AgentLog toProto(AgentLogLine line) {
        return AgentLog.newBuilder()
                .setId(line.id())
                .setStream(line.stream())
                .setLine(line.text())
                .setCreatedAt(Requests.timestamp(line.createdAt()))
                .build();
    }

    private static dev.kandev.proto.agent.v1.AgentStatus toProto(AgentStatus status) {
        return dev.kandev.proto.agent.v1.AgentStatus.valueOf("AGENT_STATUS_" + status.name());
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
