package dev.kandev.proto.acp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.proto.WireJson;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AcpEnvelopeTest {

    private static final UUID AGENT = UUID.randomUUID();
    private static final UUID TASK = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-01-09T10:30:15Z");

    @Test
    void keepsUnknownTypesAndFieldsThroughARoundTrip() throws Exception {
        String line =
                "{\"type\":\"x-new\",\"timestamp\":\"2026-01-09T10:30:15Z\",\"agent_id\":\"a\",\"task_id\":\"t\",\"data\":{\"n\":1.50,\"deep\":{\"a\":[null,1]}},\"extra\":{\"k\":true}}";

        AcpEnvelope envelope = AcpEnvelope.parse(line).orElseThrow();

        assertThat(WireJson.mapper().readTree(envelope.toJson()))
                .isEqualTo(WireJson.mapper().readTree(line));
    }

    @Test
    void overwritesTheIdsThatAnAgentWrote() {
        AcpEnvelope forged = AcpEnvelope.parse(
                        "{\"type\":\"log\",\"task_id\":\"other\",\"agent_id\":\"other\",\"seq\":7}")
                .orElseThrow();

        AcpEnvelope truthful = forged.from(AGENT, TASK, NOW);

        assertThat(truthful.taskId()).isEqualTo(TASK.toString());
        assertThat(truthful.agentId()).isEqualTo(AGENT.toString());
        assertThat(truthful.seq()).isNull();
        assertThat(truthful.timestamp()).isEqualTo("2026-01-09T10:30:15Z");
    }

    @Test
    void writesSnakeCaseInTheOrderOfTheProtocol() {
        AcpEnvelope envelope = AcpEnvelope.of(AcpType.PROGRESS, NOW, AGENT, TASK, Map.of("progress", 45))
                .at(3);

        assertThat(envelope.toJson())
                .isEqualTo("{\"seq\":3,\"type\":\"progress\",\"timestamp\":\"2026-01-09T10:30:15Z\",\"agent_id\":\""
                        + AGENT + "\",\"task_id\":\"" + TASK + "\",\"data\":{\"progress\":45}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "42",
                "[]",
                "{}",
                "{\"type\":1}",
                "{\"type\":\"log\",\"data\":3}",
                "{\"type\":",
                "\u0000"
            })
    void takesAnythingElseForNoMessage(String line) {
        assertThat(AcpEnvelope.parse(line)).isEmpty();
    }
}
