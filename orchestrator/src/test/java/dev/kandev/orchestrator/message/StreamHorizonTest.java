package dev.kandev.orchestrator.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StreamHorizonTest {

    @Test
    void movesToTheEndOfABatchThatFollows() {
        assertThat(StreamHorizon.of(10, List.of(11L, 12L, 13L))).isEqualTo(13);
    }

    @Test
    void staysBeforeAHole() {
        assertThat(StreamHorizon.of(10, List.of(11L, 13L, 14L))).isEqualTo(11);
        assertThat(StreamHorizon.of(10, List.of(12L, 13L))).isEqualTo(10);
    }

    @Test
    void doesNotMoveBackForWhatComesAgain() {
        assertThat(StreamHorizon.of(10, List.of(3L, 4L))).isEqualTo(10);
        assertThat(StreamHorizon.of(10, List.of(9L, 10L, 11L))).isEqualTo(11);
    }

    @Test
    void beginsWithTheFirstMessageEverAndNotWithALaterOne() {
        assertThat(StreamHorizon.of(0, List.of(1L, 2L))).isEqualTo(2);
        assertThat(StreamHorizon.of(0, List.of(85L, 86L))).isZero();
    }
}
