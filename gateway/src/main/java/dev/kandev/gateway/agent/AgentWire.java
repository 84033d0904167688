package dev.kandev.gateway.agent;

import dev.kandev.gateway.client.ProtoValues;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentType;
import dev.kandev.proto.agent.v1.ListAgentLogsResponse;
import java.util.Map;

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
                ProtoValues.instant(agent.hasFinishedAt(), agent.getFinishedAt()));
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

    /** Values of the environment are left out for everybody but administrators: they may be secrets. */
    static AgentTypeView view(AgentType type, boolean withEnvironment) {
        return new AgentTypeView(
                type.getName(),
                type.getDescription(),
                type.getProtocol(),
                type.getRuntime(),
                ProtoValues.orNull(type.getImage()),
                ProtoValues.orNull(type.getTag()),
                type.getCommandList(),
                new AgentTypeView.Resources(
                        type.getResources().getCpu(),
                        type.getResources().getMemory(),
                        type.getResources().getDisk(),
                        type.getResources().getPids()),
                withEnvironment ? type.getEnvironmentMap() : Map.of(),
                new AgentTypeView.Credentials(
                        type.getCredentials().getSsh(),
                        type.getCredentials().getGitConfig(),
                        type.getCredentials().getGitCredentials(),
                        type.getCredentials().getEnvList(),
                        type.getCredentials().getRequiredEnvList()),
                type.getNetwork(),
                type.getCapabilitiesList(),
                type.getPermissionPolicy(),
                type.getTimeoutSeconds(),
                type.getStallSeconds(),
                type.getEnabled());
    }
}
