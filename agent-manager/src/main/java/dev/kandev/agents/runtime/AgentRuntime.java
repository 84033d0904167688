package dev.kandev.agents.runtime;

import dev.kandev.agents.type.AgentType;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A place where agents run, out of reach of what happens to agent-manager: what was started goes on when agent-manager ends, and is
 * found again. Called from several threads; every method may block.
 */
public interface AgentRuntime {

    /** As it is called in agent types, for example {@code docker}. */
    String name();

    /** Why this runtime cannot run agents of this type now; empty when it can. */
    Optional<Obstacle> obstacle(AgentType type);

    /** A workspace of this host as agents see it: an absolute path. */
    String shown(Path workspace);

    /**
     * Starts an agent. Whatever an earlier, interrupted start of the same instance left behind is removed first. On failure nothing
     * is left behind.
     *
     * @throws LaunchFailedException saying why
     */
    RunningAgent start(AgentStart start);

    /**
     * Finds what was started for an instance, whether it still runs or has ended. Empty when it is gone.
     *
     * @param containerId what {@link RunningAgent#containerId()} said when it was started
     */
    Optional<RunningAgent> find(UUID instanceId, String containerId);

    /** What there is of agents that this installation started, on whatever replica; nothing while nobody can tell. */
    List<Remains> remains();
}
