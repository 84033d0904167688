package dev.kandev.gateway.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kandev.gateway.problem.RetryLaterException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Clock;
import java.time.Duration;

/**
 * A bucket for each of many, filled by our clock. A bounded number of them, those that were used last, and each until it is full again
 * at the latest: one that is forgotten then is like one that was never used.
 */
final class Buckets<K> {

    private static final int MAX_REMEMBERED = 100_000;

    private final int capacity;
    private final int refill;
    private final Duration period;
    private final ClockMeter time;
    private final Cache<K, Bucket> buckets;

    /**
     * @param capacity of each
     * @param refill how much of it comes back in a period, little by little
     */
    Buckets(int capacity, int refill, Duration period, Clock clock) {
        this.capacity = capacity;
        this.refill = refill;
        this.period = period;
        this.time = new ClockMeter(clock);
        this.buckets = Caffeine.newBuilder()
                .expireAfterAccess(period.multipliedBy(capacity / refill + 1L))
                .maximumSize(MAX_REMEMBERED)
                .build();
    }

    Bucket of(K key) {
        return buckets.get(key, unseen -> Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(refill, period))
                .withCustomTimePrecision(time)
                .build());
    }

    /** Whether {@link #take} would refuse. */
    boolean isUsedUp(K key) {
        Bucket bucket = buckets.getIfPresent(key);
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    /** @throws RetryLaterException when there is nothing in it, saying {@code refusal} and when there will be */
    static void take(Bucket bucket, String refusal) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new RetryLaterException(refusal, Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }
}
