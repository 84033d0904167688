package dev.kandev.orchestrator.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** How much runs at once: agents that are starting, running, paused or waiting, on all replicas together. */
@ConfigMapping(prefix = "kandev.queue")
public interface QueueConfig {

    /** In all, from 1. */
    @WithDefault("4")
    int maxConcurrent();

    /** Of one agent type, from 1; absent means as many as in all. */
    OptionalInt maxPerAgentType();

    /** Of single agent types, instead of the above: {@code NAME=LIMIT} each; 0 keeps one from being launched. */
    Optional<List<String>> agentTypes();

    /** Of one board, from 1; absent means as many as in all. */
    OptionalInt maxPerBoard();

    /** How often the agent-manager is asked for the cores and the memory that agents may use. */
    @WithDefault("30s")
    Duration capacityInterval();
}
