package dev.kandev.gateway.throttle;

import dev.kandev.gateway.problem.RetryLaterException;
import io.github.bucket4j.Bucket;
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

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String REFUSAL = "too many attempts have failed; wait a little";

    private final Buckets<String> accounts;
    private final Buckets<String> addresses;

    FailureThrottle(ThrottleConfig config, Clock clock) {
        this.accounts = new Buckets<>(config.failuresPerAccount(), config.failuresPerAccount(), MINUTE, clock);
        this.addresses = new Buckets<>(config.failuresPerAddress(), config.failuresPerAddress(), MINUTE, clock);
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
        Bucket ofAddress = addresses.of(Network.of(address));
        Buckets.take(ofAddress, REFUSAL);
        boolean failed = false;
        try {
            Bucket ofAccount = accounts.of(account.toLowerCase(Locale.ROOT));
            Buckets.take(ofAccount, REFUSAL);
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

    private static void giveBackUnless(boolean failed, Bucket bucket) {
        if (!failed) {
            bucket.addTokens(1);
        }
    }
}
