package dev.kandev.local.supervise;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before something is started again: twice as long after each failure in a row, half of it by chance.
 *
 * @param healthy after so long a life the count begins anew
 */
record RestartDelay(Duration first, Duration longest, Duration healthy) {

    static final RestartDelay DEFAULT =
            new RestartDelay(Duration.ofMillis(500), Duration.ofSeconds(30), Duration.ofMinutes(1));

    private static final int MAX_DOUBLINGS = 20;

    /** After the given number of failures in a row, from 1. */
    Duration after(int failures, RandomGenerator random) {
        long bound = Math.min(longest.toMillis(), first.toMillis() << Math.min(failures - 1, MAX_DOUBLINGS));
        return Duration.ofMillis(bound - (long) (random.nextDouble() * bound / 2));
    }
}
