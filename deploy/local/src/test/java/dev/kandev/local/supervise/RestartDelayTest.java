package dev.kandev.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RestartDelayTest {

    @ParameterizedTest
    @CsvSource({"1, 250, 500", "2, 500, 1000", "3, 1000, 2000", "7, 15000, 30000", "1000, 15000, 30000"})
    void growsWithEachFailureUpToABound(int failures, long atLeast, long atMost) {
        Duration delay = RestartDelay.DEFAULT.after(failures, new Random(failures));

        assertThat(delay.toMillis()).isBetween(atLeast, atMost);
    }
}
