package dev.kandev.gateway.agent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent type as an administrator writes it; what is left out has its default. Agent-manager checks the rest. */
record AgentTypeBody(
        @Schema(examples = "my-agent", description = "Unique; lower-case letters, digits and dashes.") @NotBlank
                String name,
        String description,
        @Schema(examples = "acp-stream") @NotBlank String protocol,
        @Schema(examples = "auto") String runtime,
        @Schema(description = "Docker image without its tag.") String image,
        String tag,
        @Schema(description = "Program and arguments for the process runtime.") List<@NotNull String> command,
        @Valid Resources resources,
        Map<String, @NotNull String> environment,
        @Valid Credentials credentials,
        String network,
        List<@NotNull String> capabilities,
        @Schema(examples = "ask") String permissionPolicy,
        Integer timeoutSeconds,
        Integer stallSeconds,
        @Schema(description = "acp-rpc: by which of its methods the agent is to authenticate.") String authMethod,
        @Schema(description = "acp-rpc: the mode that each session is put in.") String mode,
        @Schema(description = "acp-rpc: the model of each session.") String model,
        @Schema(description = "acp-rpc: MCP servers as session/new takes them.")
                List<@NotNull Map<String, Object>> mcpServers,
        @Schema(defaultValue = "true") Boolean enabled) {

    /** What an agent may use at most. */
    record Resources(String cpu, String memory, String disk, Integer pids) {}

    /** Which of the user's credentials an agent gets. */
    record Credentials(
            boolean ssh,
            boolean gitConfig,
            boolean gitCredentials,
            List<@NotNull String> env,
            List<@NotNull String> requiredEnv) {}
}
