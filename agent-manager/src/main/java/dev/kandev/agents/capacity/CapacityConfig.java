package dev.kandev.agents.capacity;

import dev.kandev.agents.type.ByteSize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.util.Optional;

/** What all agents together may use of this machine. */
@ConfigMapping(prefix = "kandev.agents.capacity")
public interface CapacityConfig {

    /** Cores, a decimal number; by default four times those of this machine: a core is shared without harm. */
    Optional<@Positive BigDecimal> cpus();

    /** Memory in bytes, with k, m, g or t; by default 90 % of this machine's, which cannot be shared. */
    Optional<ByteSize> memory();

    /** What has to stay free on the file system of the workspaces, in bytes, with k, m, g or t; while less is, no agent is launched. */
    @WithDefault("1g")
    ByteSize minFreeDisk();
}
