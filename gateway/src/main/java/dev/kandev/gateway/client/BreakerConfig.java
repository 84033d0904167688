package dev.kandev.gateway.client;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** When a service behind is no longer asked, because it does not answer. */
@ConfigMapping(prefix = "kandev.breaker")
interface BreakerConfig {

    /** So many calls in a row without any answer, and calls are refused at once. */
    @WithDefault("4")
    @Min(1)
    int failures();

    /** So long; then one call is tried, and its answer lets all through again. */
    @WithDefault("1s")
    Duration delay();
}
