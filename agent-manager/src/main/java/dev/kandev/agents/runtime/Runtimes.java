package dev.kandev.agents.runtime;

import dev.kandev.agents.type.AgentType;
import dev.kandev.proto.event.AgentFailure;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The runtimes there are, and the choice between them. */
@ApplicationScoped
public class Runtimes {

    private static final String AUTO = "auto";
    /** In the order of preference: a container is a sandbox, a process is none. */
    private static final List<String> PREFERENCE = List.of("docker", "process");

    private final List<AgentRuntime> runtimes;
    private final RuntimeConfig config;

    Runtimes(@All List<AgentRuntime> runtimes, RuntimeConfig config) {
        this.runtimes = runtimes;
        this.config = config;
    }

    /**
     * Chooses for an agent type: what the installation says, else what the type says, else the first that can.
     *
     * @throws LaunchFailedException naming what stands in the way
     */
    public RuntimeChoice choose(AgentType type) {
        if (!config.override().equals(AUTO)) {
            return demand(config.override(), type, "KANDEV_RUNTIME asks for it");
        }
        if (!type.runtime().equals(AUTO)) {
            return demand(type.runtime(), type, "the agent type asks for it");
        }
        List<Obstacle> obstacles = new ArrayList<>();
        for (String name : PREFERENCE) {
            AgentRuntime runtime = named(name);
            Optional<Obstacle> obstacle = runtime.obstacle(type);
            if (obstacle.isEmpty()) {
                return new RuntimeChoice(runtime, reason(runtime, obstacles));
            }
            obstacles.add(obstacle.get());
        }
        throw refused(type, obstacles);
    }

    /**
     * The runtime of this name.
     *
     * @throws LaunchFailedException when there is none
     */
    public AgentRuntime named(String name) {
        return runtimes.stream()
                .filter(runtime -> runtime.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new LaunchFailedException(AgentFailure.AGENT_TYPE, "there is no runtime named " + name));
    }

    /** Every one there is. */
    public List<AgentRuntime> all() {
        return runtimes;
    }

    private RuntimeChoice demand(String name, AgentType type, String reason) {
        AgentRuntime runtime = named(name);
        Optional<Obstacle> obstacle = runtime.obstacle(type);
        if (obstacle.isPresent()) {
            throw refused(type, List.of(obstacle.get()));
        }
        return new RuntimeChoice(runtime, reason);
    }

    private static LaunchFailedException refused(AgentType type, List<Obstacle> obstacles) {
        AgentFailure failure = obstacles.stream()
                .map(Obstacle::failure)
                .filter(AgentFailure::retryable)
                .findFirst()
                .orElse(AgentFailure.IMAGE);
        return new LaunchFailedException(
                failure, "the agent type " + type.name() + " cannot run here: " + join(obstacles));
    }

    private static String reason(AgentRuntime chosen, List<Obstacle> obstacles) {
        return obstacles.isEmpty() ? chosen.name() + " is available" : join(obstacles);
    }

    private static String join(List<Obstacle> obstacles) {
        return obstacles.stream().map(Obstacle::reason).collect(Collectors.joining("; "));
    }
}
