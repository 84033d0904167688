package dev.kandev.orchestrator.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestTest {

    private static final Instant NOW = Instant.EPOCH;
    private static final Duration AT_MOST = Duration.ofSeconds(5);

    @Test
    void lastsUntilTheNextThingIsDue() {
        assertThat(until(Optional.of(NOW.plusMillis(300)))).isEqualTo(Duration.ofMillis(300));
    }

    @Test
    void isNotLongerThanItMayBe() {
        assertThat(until(Optional.of(NOW.plusSeconds(60)))).isEqualTo(AT_MOST);
        assertThat(until(Optional.empty())).isEqualTo(AT_MOST);
    }

    @Test
    void isNoneWhenItIsDueAlready() {
        assertThat(until(Optional.of(NOW.minusMillis(1)))).isZero();
    }

    private static Duration until(Optional<Instant> next) {
        return Rest.until(next, NOW, AT_MOST);
    }
}
