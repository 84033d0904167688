package dev.kandev.common.time;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;

/**
 * Exponential backoff with jitter: the delay doubles with every attempt up to a bound, and half of it is random, so that those
 * who failed together do not come back together.
 *
 * @param base delay before the second attempt, more than zero
 * @param max upper bound, at least {@code base}
 */
public record Backoff(Duration base, Duration max) {

    public Backoff {
        if (base.isNegative() || base.isZero() || max.compareTo(base) < 0) {
            throw new IllegalArgumentException("backoff needs 0 < base <= max, got base=" + base + " max=" + max);
        }
    }

    /** The delay after the given failed attempt, from 1; between half and all of the exponential value. */
    public Duration delay(int attempt, RandomGenerator random) {
        int doublings = Math.min(Math.max(attempt, 1) - 1, 30);
        long bound = Math.min(max.toMillis(), base.toMillis() << doublings);
        return Duration.ofMillis(bound - (long) (random.nextDouble() * (bound / 2.0)));
    }

    /**
     * Repeats what has to succeed in the end, with these delays, for as long as it takes.
     *
     * @param passing whether a failure may pass; others are thrown
     * @param onFailure told of each failure that may pass
     * @throws InterruptedException when the thread is interrupted while it waits
     */
    public void insist(Runnable action, Predicate<RuntimeException> passing, Consumer<RuntimeException> onFailure)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                action.run();
                return;
            } catch (RuntimeException failure) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (!passing.test(failure)) {
                    throw failure;
                }
                onFailure.accept(failure);
                Thread.sleep(delay(attempt, RandomGenerator.getDefault()).toMillis());
            }
        }
    }
}
