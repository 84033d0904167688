package dev.kandev.gateway.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** An agent type as REST shows it. */
record AgentTypeView(
        String name,
        String description,
        String protocol,
        String runtime,
        String image,
        String tag,
        List<String> command,
        Resources resources,
        Map<String, String> environment,
        Credentials credentials,
        String network,
        List<String> capabilities,
        String permissionPolicy,
        int timeoutSeconds,
        int stallSeconds,
        String authMethod,
        String mode,
        String model,
        List<JsonNode> mcpServers,
        boolean enabled) {

    /** What an agent may use at most. */
    record Resources(String cpu, String memory, String disk, int pids) {}

    /** Which of the user's credentials an agent gets. */
    record Credentials(
            boolean ssh, boolean gitConfig, boolean gitCredentials, List<String> env, List<String> requiredEnv) {}
}
