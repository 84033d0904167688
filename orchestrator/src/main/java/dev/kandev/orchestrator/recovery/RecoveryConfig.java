package dev.kandev.orchestrator.recovery;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patient we are with what has not happened yet. */
@ConfigMapping(prefix = "kandev.recovery")
public interface RecoveryConfig {

    /** How often each sweep looks at the latest. */
    @WithDefault("10s")
    Duration interval();

    /** How long an agent must have ended before we go on without the event that should tell of it. */
    @WithDefault("30s")
    Duration grace();
}
