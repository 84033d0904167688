package dev.kandev.gateway.throttle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.gateway.problem.RetryLaterException;
import dev.kandev.gateway.scene.SettableClock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RequestThrottleTest {

    private static final UUID ADA = UUID.randomUUID();

    private final SettableClock clock = new SettableClock();
    private final RequestThrottle throttle = new RequestThrottle(new Limits(true, 2, 6, 1, 3), clock);

    @Test
    void refusesAUserAfterTheBurstAndNobodyElse() {
        use(6, () -> throttle.countUser(ADA));

        assertRefused(() -> throttle.countUser(ADA));
        assertThatCode(() -> throttle.countUser(UUID.randomUUID())).doesNotThrowAnyException();
        assertThatCode(() -> throttle.countAddress("10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void refusesAnAddressAfterItsBurstAndTakesAllOfANetworkOfIpv6ForOne() {
        use(3, () -> throttle.countAddress("2001:db8:1:2::1"));

        assertThat(throttle.isUsedUp("2001:db8:1:2::2")).isTrue();
        assertRefused(() -> throttle.countAddress("2001:db8:1:2::2"));
        assertThatCode(() -> throttle.countAddress("2001:db8:1:3::1")).doesNotThrowAnyException();
    }

    @Test
    void givesBackAsTimePasses() {
        use(6, () -> throttle.countUser(ADA));

        clock.advance(Duration.ofSeconds(1));

        use(2, () -> throttle.countUser(ADA));
        assertRefused(() -> throttle.countUser(ADA));
    }

    @Test
    void countsNothingWhenItIsOff() {
        RequestThrottle off = new RequestThrottle(new Limits(false, 1, 1, 1, 1), clock);

        assertThatCode(() -> use(10, () -> off.countUser(ADA))).doesNotThrowAnyException();
        assertThatCode(() -> use(10, () -> off.countAddress("10.0.0.1"))).doesNotThrowAnyException();
    }

    private static void use(int times, Runnable count) {
        for (int n = 0; n < times; n++) {
            count.run();
        }
    }

    private static void assertRefused(Runnable count) {
        assertThatThrownBy(count::run).isInstanceOf(RetryLaterException.class);
    }

    private record Limits(boolean enabled, int userRate, int userBurst, int addressRate, int addressBurst)
            implements LimitConfig {}
}
