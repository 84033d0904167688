package dev.kandev.agents.type;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A kind of agent that tasks can name.
 *
 * @param name unique; lower-case letters, digits and dashes
 * @param protocol {@code acp-stream} or {@code acp-rpc}
 * @param runtime auto, docker, process or kubernetes
 * @param image Docker image without its tag; empty when it has none
 * @param command program and arguments for the process runtime; empty when it has none
 * @param network bridge, none, or the name of a Docker network
 * @param permissionPolicy allow, ask or deny
 * @param timeoutSeconds longest run of an attempt; 0 means no limit
 * @param stallSeconds longest silence of an attempt; 0 means no limit
 * @param authMethod by which of its methods an {@code acp-rpc} agent is to authenticate; empty for none
 * @param mode that each session of an {@code acp-rpc} agent is put in; empty for its own choice
 * @param model of each session of an {@code acp-rpc} agent; empty for its own choice
 * @param mcpServers objects as the Agent Client Protocol has them in {@code session/new}
 */
public record AgentType(
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

    /** The dialect of one envelope a line. */
    public static final String ACP_STREAM = "acp-stream";
    /** The Agent Client Protocol. */
    public static final String ACP_RPC = "acp-rpc";

    public AgentType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(protocol, "protocol");
        description = description == null ? "" : description;
        runtime = runtime == null ? "auto" : runtime;
        image = image == null ? "" : image;
        tag = tag == null || tag.isEmpty() ? "latest" : tag;
        command = command == null ? List.of() : List.copyOf(command);
        resources = resources == null ? new Resources(null, null, null, 0) : resources;
        environment = environment == null ? Map.of() : Map.copyOf(environment);
        credentials = credentials == null ? Credentials.none() : credentials;
        network = network == null || network.isEmpty() ? "none" : network;
        capabilities = capabilities == null ? List.of() : List.copyOf(capabilities);
        permissionPolicy = permissionPolicy == null ? "ask" : permissionPolicy;
        authMethod = authMethod == null ? "" : authMethod;
        mode = mode == null ? "" : mode;
        model = model == null ? "" : model;
        mcpServers = mcpServers == null ? List.of() : List.copyOf(mcpServers);
    }

    /** {@code image:tag}; empty without an image. */
    @JsonIgnore
    public String imageReference() {
        return image.isEmpty() ? "" : image + ":" + tag;
    }
}
