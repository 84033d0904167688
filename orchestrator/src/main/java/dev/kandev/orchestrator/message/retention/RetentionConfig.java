package dev.kandev.orchestrator.message.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long messages are kept. */
@ConfigMapping(prefix = "kandev.messages")
public interface RetentionConfig {

    /** Older messages are deleted, once their task's agent has ended; 0 keeps them for ever. */
    @WithDefault("P90D")
    Duration retention();

    /** How often to look for them. */
    @WithDefault("10m")
    Duration sweepInterval();
}
