package dev.kandev.gateway.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kandev.gateway.problem.RetryLaterException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Bounds how much users ask for, and addresses on behalf of nobody. It remembers a bounded number of both, those that were seen last. On
 * any thread; never blocks.
 */
@ApplicationScoped
public class RequestThrottle {

    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final int MAX_REMEMBERED = 100_000;

    private final Cache<UUID, Bucket> users;
    private final Cache<String, Bucket> addresses;
    private final LimitConfig config;
    private final ClockMeter time;

    RequestThrottle(LimitConfig config, Clock clock) {
        this.config = config;
        this.time = new ClockMeter(clock);
        this.users = forgetful(config.userBurst(), config.userRate());
        this.addresses = forgetful(config.addressBurst(), config.addressRate());
    }

    /** @throws RetryLaterException when the user has used up what there is for now */
    public void countUser(UUID user) {
        if (config.enabled()) {
            take(users.get(user, unseen -> bucket(config.userBurst(), config.userRate())));
        }
    }

    /** @throws RetryLaterException when the address, or its network, has used up what there is for now */
    public void countAddress(String address) {
        if (config.enabled()) {
            take(addresses.get(Network.of(address), unseen -> bucket(config.addressBurst(), config.addressRate())));
        }
    }

    /** Whether {@link #countAddress} would refuse. */
    public boolean isUsedUp(String address) {
        Bucket bucket = addresses.getIfPresent(Network.of(address));
        return bucket != null && bucket.getAvailableTokens() < 1;
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new RetryLaterException(
                    "too many requests; wait a little", Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket bucket(int burst, int rate) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    /** Until a bucket is full again at the latest. */
    private static <K> Cache<K, Bucket> forgetful(int burst, int rate) {
        return Caffeine.newBuilder()
                .expireAfterAccess(PERIOD.multipliedBy(burst / rate + 2L))
                .maximumSize(MAX_REMEMBERED)
                .build();
    }
}
