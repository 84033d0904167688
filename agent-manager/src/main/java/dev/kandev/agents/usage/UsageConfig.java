package dev.kandev.agents.usage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How closely agents are watched. */
@ConfigMapping(prefix = "kandev.agents")
public interface UsageConfig {

    /** How long to rest before all running agents are looked at again. */
    @WithDefault("5s")
    Duration sampleInterval();
}
