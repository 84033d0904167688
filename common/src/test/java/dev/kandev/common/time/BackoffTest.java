package dev.kandev.common.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(60));

    @Test
    void doublesBetweenItsBoundsWithHalfOfItRandom() {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");

        for (int attempt = 1; attempt <= 100; attempt++) {
            long exponential = Math.min(60_000, 2_000L << Math.min(attempt - 1, 30));
            assertThat(backoff.delay(attempt, random).toMillis()).isBetween(exponential / 2, exponential);
        }
    }

    @Test
    void refusesBoundsThatMakeNoSense() {
        assertThatThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("base=PT2S");
    }
}
