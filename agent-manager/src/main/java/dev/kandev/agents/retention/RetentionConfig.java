package dev.kandev.agents.retention;

import dev.kandev.agents.type.ByteSize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long workspaces are kept, and how much of repositories. */
@ConfigMapping(prefix = "kandev.workspaces")
public interface RetentionConfig {

    /** A workspace goes so long after the last agent of its task has ended; 0 keeps it until its task is deleted. */
    @WithDefault("30d")
    Duration retention();

    /** Bytes of all mirrors together, with k, m, g or t; beyond it those go that were not used for longest. */
    @WithDefault("20g")
    ByteSize maxMirrorSize();

    /** How often to look for what is to go. */
    @WithDefault("10m")
    Duration sweepInterval();
}
