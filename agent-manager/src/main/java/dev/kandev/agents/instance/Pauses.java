package dev.kandev.agents.instance;

import java.time.Duration;
import java.time.Instant;

/**
 * How long an instance was paused.
 *
 * @param over the pauses that are over, together
 * @param since when it was paused; null unless it is
 */
public record Pauses(Duration over, Instant since) {

    /** All pauses up to this moment, together. */
    public Duration until(Instant now) {
        return since == null ? over : over.plus(Duration.between(since, now));
    }
}
