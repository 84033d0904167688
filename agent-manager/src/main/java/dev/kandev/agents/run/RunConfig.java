package dev.kandev.agents.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How agents are ended. */
@ConfigMapping(prefix = "kandev.agents")
public interface RunConfig {

    /** How long an agent that was asked to leave has until it is signalled, and then again until it is killed. */
    @WithDefault("5s")
    Duration stopGrace();

    /**
     * Whether an orderly shutdown of agent-manager ends its agents; their tasks go on at the next start. Otherwise they run on, and are
     * taken up again.
     */
    @WithDefault("false")
    boolean stopOnShutdown();
}
