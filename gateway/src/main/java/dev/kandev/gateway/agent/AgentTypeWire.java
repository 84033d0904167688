package dev.kandev.gateway.agent;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.gateway.client.ProtoValues;
import dev.kandev.proto.WireJson;
import dev.kandev.proto.agent.v1.AgentType;
import dev.kandev.proto.agent.v1.Credentials;
import dev.kandev.proto.agent.v1.Resources;
import java.util.List;
import java.util.Map;

/** Agent types between proto and REST. */
final class AgentTypeWire {

    private AgentTypeWire() {}

    /** The environment and the MCP servers are left out for everybody but administrators: they may hold secrets. */
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
                ProtoValues.orNull(type.getAuthMethod()),
                ProtoValues.orNull(type.getMode()),
                ProtoValues.orNull(type.getModel()),
                withEnvironment
                        ? type.getMcpServersList().stream()
                                .map(AgentTypeWire::object)
                                .toList()
                        : List.of(),
                type.getEnabled());
    }

    /** What is absent is left to agent-manager's defaults; a type is enabled unless the body says otherwise. */
    static AgentType type(AgentTypeBody body) {
        return AgentType.newBuilder()
                .setName(body.name())
                .setDescription(orEmpty(body.description()))
                .setProtocol(body.protocol())
                .setRuntime(orEmpty(body.runtime()))
                .setImage(orEmpty(body.image()))
                .setTag(orEmpty(body.tag()))
                .addAllCommand(orEmpty(body.command()))
                .setResources(resources(body.resources()))
                .putAllEnvironment(body.environment() == null ? Map.of() : body.environment())
                .setCredentials(credentials(body.credentials()))
                .setNetwork(orEmpty(body.network()))
                .addAllCapabilities(orEmpty(body.capabilities()))
                .setPermissionPolicy(orEmpty(body.permissionPolicy()))
                .setTimeoutSeconds(orZero(body.timeoutSeconds()))
                .setStallSeconds(orZero(body.stallSeconds()))
                .setEnabled(!Boolean.FALSE.equals(body.enabled()))
                .setAuthMethod(orEmpty(body.authMethod()))
                .setMode(orEmpty(body.mode()))
                .setModel(orEmpty(body.model()))
                .addAllMcpServers(
                        body.mcpServers() == null
                                ? List.of()
                                : body.mcpServers().stream()
                                        .map(AgentTypeWire::text)
                                        .toList())
                .build();
    }

    private static Resources resources(AgentTypeBody.Resources body) {
        return body == null
                ? Resources.getDefaultInstance()
                : Resources.newBuilder()
                        .setCpu(orEmpty(body.cpu()))
                        .setMemory(orEmpty(body.memory()))
                        .setDisk(orEmpty(body.disk()))
                        .setPids(orZero(body.pids()))
                        .build();
    }

    private static Credentials credentials(AgentTypeBody.Credentials body) {
        return body == null
                ? Credentials.getDefaultInstance()
                : Credentials.newBuilder()
                        .setSsh(body.ssh())
                        .setGitConfig(body.gitConfig())
                        .setGitCredentials(body.gitCredentials())
                        .addAllEnv(orEmpty(body.env()))
                        .addAllRequiredEnv(orEmpty(body.requiredEnv()))
                        .build();
    }

    private static JsonNode object(String json) {
        try {
            return WireJson.mapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("agent-manager keeps objects only", broken);
        }
    }

    private static String text(Map<String, Object> object) {
        return WireJson.mapper().valueToTree(object).toString();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static List<String> orEmpty(List<String> texts) {
        return texts == null ? List.of() : texts;
    }

    private static int orZero(Integer number) {
        return number == null ? 0 : number;
    }
}
