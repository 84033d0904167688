package dev.kandev.agents.instance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PausesTest {

    private static final Instant NOW = Instant.parse("2026-01-09T10:30:15Z");

    @Test
    void countsThePausesThatAreOverAndTheOneThatLasts() {
        assertThat(new Pauses(Duration.ofSeconds(7), null).until(NOW)).isEqualTo(Duration.ofSeconds(7));
        assertThat(new Pauses(Duration.ofSeconds(7), NOW.minusSeconds(3)).until(NOW))
                .isEqualTo(Duration.ofSeconds(10));
    }
}
