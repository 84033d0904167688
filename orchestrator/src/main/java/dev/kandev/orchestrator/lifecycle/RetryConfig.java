package dev.kandev.orchestrator.lifecycle;

import dev.kandev.common.time.Backoff;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often and how soon a failed attempt is followed by another. */
@ConfigMapping(prefix = "kandev.retry")
public interface RetryConfig {

    /** Attempts in all, from 1. */
    @WithDefault("3")
    int maxAttempts();

    /** Delay before the second attempt; it doubles with each further one. */
    @WithDefault("5s")
    Duration base();

    /** Longest delay before an attempt. */
    @WithDefault("2m")
    Duration max();

    /** The delays, with jitter. */
    default Backoff backoff() {
        return new Backoff(base(), max());
    }
}
