package dev.kandev.gateway.throttle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How often one may guess; each replica counts for itself. */
@ConfigMapping(prefix = "kandev.auth")
public interface ThrottleConfig {

    /** Failures a minute for one account, be there such an account or not. */
    @WithDefault("10")
    @Min(1)
    int failuresPerAccount();

    /** Failures a minute from one address. */
    @WithDefault("30")
    @Min(1)
    int failuresPerAddress();
}
