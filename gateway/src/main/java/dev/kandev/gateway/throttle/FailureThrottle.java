package dev.kandev.gateway.throttle;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kandev.gateway.problem.RetryLaterException;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Bounds how often attempts fail, for an account and from an address. What was used up comes back little by little. It
 * remembers a bounded number of accounts and addresses, those that were seen last.
 */
@ApplicationScoped
public class FailureThrottle {

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MAX_REMEMBERED = 100_000;

    private final Cache<String, Bucket> accounts = forgetful();
    private final Cache<String, Bucket> addresses = forgetful();
    private final ThrottleConfig config;
    private final ClockMeter time;

    FailureThrottle(ThrottleConfig config, Clock clock) {
        this.config = config;
        this.time = new ClockMeter(clock);
    }

    /**
     * Carries out an attempt. It counts as a failure from the start, so that many at once are bounded too, and no longer
     * when it has succeeded or could not be decided.
     *
     * @param account as the user calls it, in any case
     * @param attempt empty when it fails
     * @throws RetryLaterException instead of the attempt, when too many have failed
     */
    public <T> Optional<T> attempt(String account, String address, Supplier<Optional<T>> attempt) {
        Bucket ofAddress = addresses.get(Network.of(address), unseen -> bucket(config.failuresPerAddress()));
        take(ofAddress);
        boolean failed = false;
        try {
            Bucket ofAccount =
                    accounts.get(account.toLowerCase(Locale.ROOT), unseen -> bucket(config.failuresPerAccount()));
            take(ofAccount);
            try {
                Optional<T> result = attempt.get();
                failed = result.isEmpty();
                return result;
            } finally {
                giveBackUnless(failed, ofAccount);
            }
        } finally {
            giveBackUnless(failed, ofAddress);
        }
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new RetryLaterException(
                    "too many attempts have failed; wait a little", Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private static void giveBackUnless(boolean failed, Bucket bucket) {
        if (!failed) {
            bucket.addTokens(1);
        }
    }

    private Bucket bucket(int failures) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(failures).refillGreedy(failures, PERIOD))
                .withCustomTimePrecision(time)
                .build();
    }

    private static Cache<String, Bucket> forgetful() {
        return Caffeine.newBuilder()
                .expireAfterAccess(PERIOD.multipliedBy(2))
                .maximumSize(MAX_REMEMBERED)
                .build();
    }
}
