package dev.kandev.gateway.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.gateway.problem.RetryLaterException;
import dev.kandev.gateway.scene.SettableClock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FailureThrottleTest {

    private static final Supplier<Optional<String>> FAILS = Optional::empty;
    private static final Supplier<Optional<String>> SUCCEEDS = () -> Optional.of("in");

    private final SettableClock clock = new SettableClock();
    private final FailureThrottle throttle = new FailureThrottle(new Limits(3, 5), clock);

    @Test
    void refusesAnAccountAfterTooManyFailuresFromAnywhereAndInAnyCase() {
        throttle.attempt("ada", "10.0.0.1", FAILS);
        throttle.attempt("Ada", "10.0.0.2", FAILS);
        throttle.attempt("ADA", "10.0.0.3", FAILS);

        assertRefused("ada", "10.0.0.4");
        assertThat(throttle.attempt("bob", "10.0.0.4", SUCCEEDS)).contains("in");
    }

    @Test
    void refusesAnAddressAfterTooManyFailuresWithAnyAccounts() {
        for (int n = 0; n < 5; n++) {
            throttle.attempt("user" + n, "10.0.0.1", FAILS);
        }

        assertRefused("ada", "10.0.0.1");
        assertThat(throttle.attempt("ada", "10.0.0.2", SUCCEEDS)).contains("in");
    }

    @Test
    void takesAllAddressesOfANetworkOfIpv6ForOne() {
        for (int n = 1; n <= 5; n++) {
            throttle.attempt("user" + n, "2001:db8:1:2::" + n, FAILS);
        }

        assertRefused("ada", "2001:db8:1:2:ffff::1");
        assertThat(throttle.attempt("ada", "2001:db8:1:3::1", SUCCEEDS)).contains("in");
    }

    @Test
    void doesNotCountWhatSucceedsOrCannotBeDecided() {
        for (int n = 0; n < 10; n++) {
            throttle.attempt("ada", "10.0.0.1", SUCCEEDS);
            assertThatIllegalStateException()
                    .isThrownBy(() -> throttle.attempt("ada", "10.0.0.1", () -> {
                        throw new IllegalStateException("the database is away");
                    }));
        }

        assertThat(throttle.attempt("ada", "10.0.0.1", SUCCEEDS)).contains("in");
    }

    @Test
    void letsAnAccountTryAgainLittleByLittle() {
        for (int n = 0; n < 3; n++) {
            throttle.attempt("ada", "10.0.0.1", FAILS);
        }

        clock.advance(Duration.ofSeconds(20));

        assertThat(throttle.attempt("ada", "10.0.0.1", FAILS)).isEmpty();
        assertRefused("ada", "10.0.0.1");
    }

    @Test
    void boundsAttemptsThatAreMadeAtOnce() throws InterruptedException {
        AtomicInteger checked = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(8);

        for (int n = 0; n < 50; n++) {
            String address = "10.0.0." + n;
            pool.submit(() -> throttle.attempt("ada", address, () -> {
                checked.incrementAndGet();
                return Optional.empty();
            }));
        }
        pool.shutdown();

        assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(checked).hasValue(3);
    }

    private void assertRefused(String account, String address) {
        assertThatThrownBy(() -> throttle.attempt(account, address, SUCCEEDS)).isInstanceOf(RetryLaterException.class);
    }

    private record Limits(int failuresPerAccount, int failuresPerAddress) implements ThrottleConfig {}
}
