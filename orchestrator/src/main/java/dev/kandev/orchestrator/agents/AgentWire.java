package dev.kandev.orchestrator.agents;

import static dev.kandev.common.grpc.Requests.instant;

import dev.kandev.proto.agent.v1.AgentDemand;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentStatus;
import dev.kandev.proto.agent.v1.GetCapacityResponse;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Agents as protobuf has them. */
final class AgentWire {

    private AgentWire() {}

    static LaunchAgentRequest request(AgentLaunch launch) {
        LaunchAgentRequest.Builder request = LaunchAgentRequest.newBuilder()
                .setTaskId(launch.taskId().toString())
                .setExecutionId(launch.executionId().toString())
                .setAttempt(launch.attempt())
                .setAgentType(launch.agentType())
                .setTaskTitle(launch.title())
                .setTaskDescription(launch.description())
                .setPrompt(launch.prompt())
                .setSessionId(launch.sessionId());
        if (launch.repositoryUrl() != null) {
            request.setRepositoryUrl(launch.repositoryUrl());
        }
        if (launch.branch() != null) {
            request.setBranch(launch.branch());
        }
        return request.build();
    }

    static Agent agent(AgentInstance wire) {
        return new Agent(
                UUID.fromString(wire.getId()),
                UUID.fromString(wire.getExecutionId()),
                wire.getAttempt(),
                status(wire.getStatus()),
                wire.hasExitCode() ? wire.getExitCode() : null,
                wire.getError(),
                wire.getSessionId(),
                wire.hasFinishedAt() ? instant(wire.getFinishedAt()) : null);
    }

    static Capacity capacity(GetCapacityResponse wire) {
        return new Capacity(
                demand(wire.getTotal()),
                wire.getDemandByTypeMap().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, type -> demand(type.getValue()))),
                wire.hasDisk() ? disk(wire.getDisk()) : Disk.UNKNOWN);
    }

    private static Disk disk(dev.kandev.proto.agent.v1.Disk wire) {
        return new Disk(wire.getFreeBytes(), wire.getSpareBytes());
    }

    private static Demand demand(AgentDemand wire) {
        return new Demand(wire.getCpuMillis(), wire.getMemoryBytes());
    }

    private static Agent.Status status(AgentStatus wire) {
        return switch (wire) {
            case AGENT_STATUS_PENDING -> Agent.Status.PENDING;
            case AGENT_STATUS_STARTING -> Agent.Status.STARTING;
            case AGENT_STATUS_RUNNING -> Agent.Status.RUNNING;
            case AGENT_STATUS_PAUSED -> Agent.Status.PAUSED;
            case AGENT_STATUS_COMPLETED -> Agent.Status.COMPLETED;
            case AGENT_STATUS_FAILED -> Agent.Status.FAILED;
            case AGENT_STATUS_STOPPED -> Agent.Status.STOPPED;
            case AGENT_STATUS_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("the agent-manager answered the status " + wire);
        };
    }
}
