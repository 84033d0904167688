package dev.kandev.gateway.agent;

import dev.kandev.gateway.client.ProtoValues;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentUsage;
import dev.kandev.proto.agent.v1.ListAgentLogsResponse;

/** Agents between proto and REST. */
final class AgentWire {

    private AgentWire() {}

    static AgentView view(AgentInstance agent) {
        return new AgentView(
                agent.getId(),
                agent.getTaskId(),
                agent.getExecutionId(),
                agent.getAttempt(),
                agent.getAgentType(),
                ProtoValues.orNull(agent.getRuntime()),
                ProtoValues.name(agent.getStatus(), "AGENT_STATUS_"),
                ProtoValues.orNull(agent.getContainerId()),
                agent.hasExitCode() ? agent.getExitCode() : null,
                ProtoValues.orNull(agent.getError()),
                ProtoValues.orNull(agent.getSessionId()),
                ProtoValues.instant(agent.hasCreatedAt(), agent.getCreatedAt()),
                ProtoValues.instant(agent.hasStartedAt(), agent.getStartedAt()),
                ProtoValues.instant(agent.hasFinishedAt(), agent.getFinishedAt()),
                agent.hasUsage() ? usage(agent.getUsage()) : null);
    }

    private static AgentView.Usage usage(AgentUsage usage) {
        return new AgentView.Usage(
                usage.getCpu(),
                usage.getMemoryBytes(),
                usage.getPids(),
                ProtoValues.instant(usage.hasSampledAt(), usage.getSampledAt()));
    }

    static AgentLogList logs(ListAgentLogsResponse page) {
        return new AgentLogList(
                page.getLogsList().stream()
                        .map(log -> new AgentLogList.Line(
                                log.getId(),
                                log.getStream(),
                                log.getLine(),
                                ProtoValues.instant(log.hasCreatedAt(), log.getCreatedAt())))
                        .toList(),
                page.getNextAfter());
    }
}
