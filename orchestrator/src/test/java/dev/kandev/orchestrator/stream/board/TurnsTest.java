package dev.kandev.orchestrator.stream.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private final UUID chatty = UUID.randomUUID();
    private final UUID quiet = UUID.randomUUID();
    private final Turns turns = new Turns();

    @Test
    void aTaskThatAlwaysHasMoreKeepsNobodyWaiting() {
        turns.add(chatty);
        turns.add(quiet);

        assertThat(turns.next()).contains(chatty);
        turns.add(chatty);

        assertThat(turns.next()).contains(quiet);
        assertThat(turns.next()).contains(chatty);
        assertThat(turns.next()).isEmpty();
    }

    @Test
    void whoWaitsAlreadyWaitsOnce() {
        turns.add(quiet);
        turns.add(quiet);

        assertThat(turns.next()).contains(quiet);
        assertThat(turns.next()).isEmpty();
    }
}
