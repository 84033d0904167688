package dev.kandev.agents.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.instance.Pauses;
import dev.kandev.agents.type.AgentType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AgentWatchTest {

    private static final Instant STARTED = Instant.parse("2026-01-09T10:30:00Z");
    private static final Clock AN_HOUR_LATER = Clock.fixed(STARTED.plus(Duration.ofHours(1)), ZoneOffset.UTC);

    @Test
    void countsNoPauseThatIsOver() {
        assertThat(watch(new Pauses(Duration.ofMinutes(59), null)).overdue()).isEmpty();
        assertThat(watch(new Pauses(Duration.ofMinutes(57), null)).overdue()).contains("it ran for longer than 120 s");
    }

    @Test
    void countsNoPauseThatLasts() {
        assertThat(watch(new Pauses(Duration.ZERO, STARTED.plusSeconds(60))).overdue())
                .isEmpty();
        assertThat(watch(new Pauses(Duration.ZERO, STARTED.plusSeconds(180))).overdue())
                .isPresent();
    }

    /** Of an agent that may run for two minutes. */
    private static AgentWatch watch(Pauses pauses) {
        AgentType type = new AgentType(
                "shell",
                "",
                AgentType.ACP_STREAM,
                "process",
                "",
                "",
                List.of(),
                null,
                Map.of(),
                null,
                "",
                List.of(),
                "ask",
                120,
                0,
                "",
                "",
                "",
                List.of(),
                true);
        InstantSource time = new Pausing(pauses, null, AN_HOUR_LATER);
        return new AgentWatch(type, STARTED, time, session -> {});
    }
}
