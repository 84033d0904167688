package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import dev.kandev.agents.runtime.AgentExit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * How a container is.
 *
 * @param instance of which agent, as its label says; null for one that Kandev did not create
 * @param running paused ones are
 * @param paused stopped for the time being
 * @param exit how it ended; null while it runs
 */
record ContainerStatus(String id, String instance, boolean running, boolean paused, AgentExit exit) {

    static final String INSTANCE_LABEL = "kandev.instance";
    /** A container without it is not ours to remove, whatever its other labels say. */
    static final String INSTALLATION_LABEL = "kandev.installation";

    private static final String NEVER_STARTED = "created";
    /** SIGKILL. A container also counts as out of memory when only a child of the agent was killed. */
    private static final long KILLED = 137;

    static ContainerStatus of(InspectContainerResponse container) {
        ContainerState state = container.getState();
        Map<String, String> labels = container.getConfig().getLabels();
        boolean running = Boolean.TRUE.equals(state.getRunning());
        return new ContainerStatus(
                container.getId(),
                labels == null ? null : labels.get(INSTANCE_LABEL),
                running,
                Boolean.TRUE.equals(state.getPaused()),
                running ? null : exit(state));
    }

    private static AgentExit exit(ContainerState state) {
        Long code = state.getExitCodeLong();
        if (code == null || NEVER_STARTED.equals(state.getStatus())) {
            return AgentExit.lost();
        }
        return new AgentExit(code.intValue(), code == KILLED && Boolean.TRUE.equals(state.getOOMKilled()));
    }

    boolean isOf(UUID instanceId) {
        return instanceId.toString().equals(instance);
    }

    /** Empty while it runs. */
    Optional<AgentExit> ended() {
        return Optional.ofNullable(exit);
    }
}
