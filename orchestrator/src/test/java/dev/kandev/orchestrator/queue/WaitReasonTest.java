package dev.kandev.orchestrator.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.execution.Stance;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WaitReasonTest {

    private static final Instant NOW = Instant.parse("2026-01-09T10:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final QueueFigures FULL = new QueueFigures(3, 4, 4);

    @Test
    void aFirstAttemptWaitsForItsStartTime() {
        assertThat(WaitReason.of(queued(0, LATER), 1, FULL, NOW)).isEqualTo("its start time 2026-01-09T10:31:00Z");
    }

    @Test
    void aFurtherAttemptWaitsForItsTime() {
        assertThat(WaitReason.of(queued(1, LATER), 1, FULL, NOW)).isEqualTo("attempt 2 of 3 at 2026-01-09T10:31:00Z");
    }

    @Test
    void theFirstWaitsForAFreePlace() {
        assertThat(WaitReason.of(queued(0, NOW), 1, FULL, NOW)).isEqualTo("a free place: 4 of 4 agents are running");
    }

    @Test
    void othersWaitForTheirTurn() {
        assertThat(WaitReason.of(queued(0, NOW), 3, FULL, NOW))
                .isEqualTo("its turn: 2 before it, 4 of 4 agents are running");
    }

    @Test
    void nothingHoldsUpWhatHasAPlace() {
        assertThat(WaitReason.of(queued(0, NOW), 2, new QueueFigures(2, 2, 4), NOW))
                .isEqualTo("its launch, any moment now");
    }

    private static Execution queued(int attempt, Instant availableAt) {
        return new Execution(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "analyst",
                ExecutionStatus.QUEUED,
                0,
                attempt,
                3,
                null,
                0,
                0,
                "",
                null,
                null,
                true,
                Stance.WORKS,
                0,
                null,
                NOW,
                availableAt,
                null,
                null,
                0);
    }
}
