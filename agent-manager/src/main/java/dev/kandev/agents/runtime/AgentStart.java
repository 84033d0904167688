package dev.kandev.agents.runtime;

import dev.kandev.agents.credentials.CredentialMount;
import dev.kandev.agents.type.AgentType;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What an agent is started with. Holds secrets: never log it.
 *
 * @param workspace on this host, exists
 * @param environment all variables but {@code KANDEV_WORKSPACE}, which depends on the runtime
 * @param mounts credentials that a container gets to see, read-only; a process sees them anyway
 * @param firstLine written to the standard input before anything else
 * @param progress told in a few words what a start that takes long is doing, for example how far an image is pulled
 */
public record AgentStart(
        UUID instanceId,
        UUID taskId,
        AgentType type,
        Path workspace,
        Map<String, String> environment,
        List<CredentialMount> mounts,
        String firstLine,
        Consumer<String> progress) {

    public AgentStart {
        environment = Map.copyOf(environment);
        mounts = List.copyOf(mounts);
    }

    @Override
    public String toString() {
        return "AgentStart[" + instanceId + "]";
    }
}
