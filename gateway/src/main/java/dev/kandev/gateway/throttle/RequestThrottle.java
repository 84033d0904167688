package dev.kandev.gateway.throttle;

import dev.kandev.gateway.problem.RetryLaterException;
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

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String REFUSAL = "too many requests; wait a little";

    private final boolean enabled;
    private final Buckets<UUID> users;
    private final Buckets<String> addresses;

    RequestThrottle(LimitConfig config, Clock clock) {
        this.enabled = config.enabled();
        this.users = new Buckets<>(config.userBurst(), config.userRate(), SECOND, clock);
        this.addresses = new Buckets<>(config.addressBurst(), config.addressRate(), SECOND, clock);
    }

    /** @throws RetryLaterException when the user has used up what there is for now */
    public void countUser(UUID user) {
        if (enabled) {
            Buckets.take(users.of(user), REFUSAL);
        }
    }

    /** @throws RetryLaterException when the address, or its network, has used up what there is for now */
    public void countAddress(String address) {
        if (enabled) {
            Buckets.take(addresses.of(Network.of(address)), REFUSAL);
        }
    }

    /** Whether {@link #countAddress} would refuse. */
    public boolean isUsedUp(String address) {
        return addresses.isUsedUp(Network.of(address));
    }
}
