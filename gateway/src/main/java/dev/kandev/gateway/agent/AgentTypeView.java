package dev.kandev.gateway.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent type as REST shows it. */
record AgentTypeView(
        String name,
        String description,
        @Schema(enumeration = {"acp-stream", "acp-rpc"}) String protocol,
        @Schema(enumeration = {"auto", "docker", "process", "kubernetes"}) String runtime,
        @Schema(nullable = true) String image,
        @Schema(nullable = true) String tag,
        List<String> command,
        Resources resources,
        @Schema(description = "Empty for all but administrators.") Map<String, String> environment,
        Credentials credentials,
        String network,
        List<String> capabilities,
        @Schema(enumeration = {"allow", "ask", "deny"}) String permissionPolicy,
        int timeoutSeconds,
        int stallSeconds,
        String authMethod,
        String mode,
        String model,
        List<JsonNode> mcpServers,
        boolean enabled) {

    /** What an agent may use at most. */
    @Schema(name = "Resources")
    record Resources(
            @Schema(description = "Cores.", examples = "1.5") String cpu,
            @Schema(description = "Bytes, with k, m, g or t.", examples = "2g") String memory,
            @Schema(description = "Bytes, with k, m, g or t; empty for no limit.") String disk,
            int pids) {}

    /** Which of the user's credentials an agent gets. */
    @Schema(name = "AgentCredentials")
    record Credentials(
            boolean ssh, boolean gitConfig, boolean gitCredentials, List<String> env, List<String> requiredEnv) {}
}
