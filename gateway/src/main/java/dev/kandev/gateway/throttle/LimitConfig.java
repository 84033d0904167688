package dev.kandev.gateway.throttle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** How much one may ask for; each replica counts for itself. */
@ConfigMapping(prefix = "kandev.limits")
public interface LimitConfig {

    /** Whether requests are limited at all. */
    @WithDefault("true")
    boolean enabled();

    /** Requests a second of one user, whatever the token. */
    @WithDefault("100")
    @Min(1)
    int userRate();

    /** Requests of one user at once, after a pause. */
    @WithDefault("400")
    @Min(1)
    int userBurst();

    /** Requests a second from one address that come without a sign-in, or with one that is not good. */
    @WithDefault("20")
    @Min(1)
    int addressRate();

    /** Such requests from one address at once, after a pause. */
    @WithDefault("100")
    @Min(1)
    int addressBurst();
}
