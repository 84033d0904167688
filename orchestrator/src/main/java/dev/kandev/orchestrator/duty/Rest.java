package dev.kandev.orchestrator.duty;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How long a duty may rest. */
public final class Rest {

    private Rest() {}

    /** Until the next thing is due, but not longer than {@code atMost}; not at all when it is due already. */
    public static Duration until(Optional<Instant> next, Instant now, Duration atMost) {
        Duration rest = next.map(due -> Duration.between(now, due)).orElse(atMost);
        if (rest.isNegative()) {
            return Duration.ZERO;
        }
        return rest.compareTo(atMost) < 0 ? rest : atMost;
    }
}
