package dev.kandev.orchestrator.stream;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How streams are served. */
@ConfigMapping(prefix = "kandev.streams")
public interface StreamConfig {

    /** A client that takes longer for one message is closed with 1013; it comes back with its cursor. */
    @WithDefault("30s")
    Duration sendTimeout();
}
