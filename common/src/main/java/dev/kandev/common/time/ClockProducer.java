package dev.kandev.common.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/** Gives every bean the same clock. */
@Singleton
class ClockProducer {

    /** In UTC, ticking in microseconds: what PostgreSQL keeps, so that a time read back equals the one written. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
