package dev.kandev.agents.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How what was left behind is found. */
@ConfigMapping(prefix = "kandev.agents")
public interface RecoveryConfig {

    /** How long to rest before containers and processes of ended agents are looked for again. */
    @WithDefault("10m")
    Duration leftoverInterval();
}
