package dev.kandev.agents.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.runtime.Usage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AgentUsageTest {

    private static final Instant NOW = Instant.parse("2026-01-09T10:30:00Z");

    @Test
    void countsTheCoresThatWereUsedBetweenTwoLooks() {
        AgentUsage usage = reading(NOW.plusSeconds(5), 10_000).since(reading(NOW, 2_500));

        assertThat(usage).isEqualTo(new AgentUsage(1.5, 100, 3, NOW.plusSeconds(5)));
    }

    @Test
    void isNeverLessThanNothing() {
        assertThat(reading(NOW.plusSeconds(5), 1_000).since(reading(NOW, 2_000)).cpu())
                .isZero();
        assertThat(reading(NOW, 1_000).since(reading(NOW, 500)).cpu()).isZero();
    }

    private static AgentUsage.Reading reading(Instant at, long cpuMillis) {
        return new AgentUsage.Reading(new Usage(Duration.ofMillis(cpuMillis), 100, 3), at);
    }
}
