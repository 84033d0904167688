package dev.kandev.agents.recovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.capture.Checkpoint;
import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.instance.AgentStatus;
import dev.kandev.agents.instance.NewAgent;
import dev.kandev.agents.instance.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeftoverRemovalSweepTest {

    private static final Instant NOW = Instant.parse("2026-01-09T10:30:00Z");
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(7));

    @ParameterizedTest
    @EnumSource(AgentStatus.class)
    void whatThereIsOfAnAgentIsLeftOverWhenItHasEndedHoweverLongItRan(AgentStatus status) {
        assertThat(LeftoverRemovalSweep.isLeftOver(LONG_AGO, Optional.of(instance(status)), NOW))
                .isEqualTo(status.isFinal());
        assertThat(LeftoverRemovalSweep.isLeftOver(NOW, Optional.of(instance(status)), NOW))
                .isEqualTo(status.isFinal());
    }

    @Test
    void whatNobodyKnowsIsKeptForAnHour() {
        assertThat(LeftoverRemovalSweep.isLeftOver(NOW.minus(Duration.ofMinutes(59)), Optional.empty(), NOW))
                .isFalse();
        assertThat(LeftoverRemovalSweep.isLeftOver(NOW.minus(Duration.ofMinutes(61)), Optional.empty(), NOW))
                .isTrue();
    }

    private static AgentInstance instance(AgentStatus status) {
        Checkpoint start = new Checkpoint(0, 0);
        return new AgentInstance(
                UUID.randomUUID(),
                new NewAgent(UUID.randomUUID(), UUID.randomUUID(), 1, "any", "", "", "", null, null, null),
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                new Pauses(Duration.ZERO, null),
                start,
                start,
                LONG_AGO,
                null,
                null);
    }
}
