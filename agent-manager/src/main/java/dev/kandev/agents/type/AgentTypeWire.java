package dev.kandev.agents.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.proto.WireJson;

/** Agent types as they travel over gRPC. */
final class AgentTypeWire {

    private AgentTypeWire() {}

    static dev.kandev.proto.agent.v1.AgentType toProto(AgentType type) {
        return dev.kandev.proto.agent.v1.AgentType.newBuilder()
                .setName(type.name())
                .setDescription(type.description())
                .setProtocol(type.protocol())
                .setRuntime(type.runtime())
                .setImage(type.image())
                .setTag(type.tag())
                .addAllCommand(type.command())
                .setResources(toProto(type.resources()))
                .putAllEnvironment(type.environment())
                .setCredentials(toProto(type.credentials()))
                .setNetwork(type.network())
                .addAllCapabilities(type.capabilities())
                .setPermissionPolicy(type.permissionPolicy())
                .setTimeoutSeconds(type.timeoutSeconds())
                .setStallSeconds(type.stallSeconds())
                .setEnabled(type.enabled())
                .setAuthMethod(type.authMethod())
                .setMode(type.mode())
                .setModel(type.model())
                .addAllMcpServers(
                        type.mcpServers().stream().map(JsonNode::toString).toList())
                .build();
    }

    private static dev.kandev.proto.agent.v1.Resources toProto(Resources resources) {
        return dev.kandev.proto.agent.v1.Resources.newBuilder()
                .setCpu(resources.cpu())
                .setMemory(resources.memory())
                .setDisk(resources.disk())
                .setPids(resources.pids())
                .build();
    }

    private static dev.kandev.proto.agent.v1.Credentials toProto(Credentials credentials) {
        return dev.kandev.proto.agent.v1.Credentials.newBuilder()
                .setSsh(credentials.ssh())
                .setGitConfig(credentials.gitConfig())
                .setGitCredentials(credentials.gitCredentials())
                .addAllEnv(credentials.env())
                .addAllRequiredEnv(credentials.requiredEnv())
                .build();
    }

    /** Empty texts and zeros mean the defaults. */
    static AgentType fromProto(dev.kandev.proto.agent.v1.AgentType type) {
        return new AgentType(
                type.getName(),
                type.getDescription(),
                type.getProtocol(),
                orNull(type.getRuntime()),
                type.getImage(),
                type.getTag(),
                type.getCommandList(),
                fromProto(type.getResources()),
                type.getEnvironmentMap(),
                fromProto(type.getCredentials()),
                type.getNetwork(),
                type.getCapabilitiesList(),
                orNull(type.getPermissionPolicy()),
                type.getTimeoutSeconds(),
                type.getStallSeconds(),
                type.getAuthMethod(),
                type.getMode(),
                type.getModel(),
                type.getMcpServersList().stream().map(AgentTypeWire::json).toList(),
                type.getEnabled());
    }

    private static Resources fromProto(dev.kandev.proto.agent.v1.Resources resources) {
        return new Resources(
                orNull(resources.getCpu()), orNull(resources.getMemory()), resources.getDisk(), resources.getPids());
    }

    private static Credentials fromProto(dev.kandev.proto.agent.v1.Credentials credentials) {
        return new Credentials(
                credentials.getSsh(),
                credentials.getGitConfig(),
                credentials.getGitCredentials(),
                credentials.getEnvList(),
                credentials.getRequiredEnvList());
    }

    private static JsonNode json(String text) {
        try {
            return WireJson.mapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new InvalidInputException("mcp_servers", "must be JSON objects");
        }
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
