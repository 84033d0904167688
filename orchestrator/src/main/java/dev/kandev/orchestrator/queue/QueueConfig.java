package dev.kandev.orchestrator.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much runs at once. */
@ConfigMapping(prefix = "kandev.queue")
public interface QueueConfig {

    /** Agents that are starting, running, paused or waiting at once, on all replicas together. */
    @WithDefault("4")
    int maxConcurrent();
}
