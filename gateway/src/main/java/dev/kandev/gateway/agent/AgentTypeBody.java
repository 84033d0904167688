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
        @Schema(maxLength = 2_000) String description,
        @Schema(enumeration = {"acp-stream", "acp-rpc"}) @NotBlank String protocol,
        @Schema(
                        enumeration = {"auto", "docker", "process", "kubernetes"},
                        defaultValue = "auto")
                String runtime,
        @Schema(description = "Docker image without its tag.", examples = "registry.example.org/team/agent")
                String image,
        @Schema(examples = "1.2.0") String tag,
        @Schema(description = "Program and arguments for the process runtime.", examples = "[\"my-agent\"]")
                List<@NotNull String> command,
        @Valid Resources resources,
        @Schema(examples = "{\"MODEL\": \"large\"}") Map<String, @NotNull String> environment,
        @Valid Credentials credentials,
        @Schema(description = "bridge, none or a network's name.", defaultValue = "bridge") String network,
        List<@NotNull String> capabilities,
        @Schema(
                        description = "What becomes of an agent's questions.",
                        enumeration = {"allow", "ask", "deny"})
                String permissionPolicy,
        @Schema(description = "How long one may run; 0 for no limit.", minimum = "0", maximum = "2592000")
                Integer timeoutSeconds,
        @Schema(description = "How long one may say nothing; 0 for no limit.", minimum = "0", maximum = "2592000")
                Integer stallSeconds,
        @Schema(description = "acp-rpc: by which of its methods the agent is to authenticate.") String authMethod,
        @Schema(description = "acp-rpc: the mode that each session is put in.") String mode,
        @Schema(description = "acp-rpc: the model of each session.") String model,
        @Schema(description = "acp-rpc: MCP servers as session/new takes them.")
                List<@NotNull Map<String, Object>> mcpServers,
        @Schema(defaultValue = "true") Boolean enabled) {

    /** What an agent may use at most. */
    @Schema(name = "ResourcesBody")
    record Resources(
            @Schema(description = "Cores.", examples = "1.5") String cpu,
            @Schema(description = "Bytes, with k, m, g or t.", examples = "2g") String memory,
            @Schema(description = "Bytes, with k, m, g or t.", examples = "10g") String disk,
            @Schema(maximum = "1000000", examples = "512") Integer pids) {}

    /** Which of the user's credentials an agent gets. */
    @Schema(name = "AgentCredentialsBody")
    record Credentials(
            boolean ssh,
            boolean gitConfig,
            boolean gitCredentials,
            @Schema(description = "Variables that it gets where they are set.", examples = "[\"GITHUB_TOKEN\"]")
                    List<@NotNull String> env,
            @Schema(description = "Variables without which it does not start.") List<@NotNull String> requiredEnv) {}
}
