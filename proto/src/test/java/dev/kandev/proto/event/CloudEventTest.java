package dev.kandev.proto.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CloudEventTest {

    @Test
    void survivesARoundTrip() {
        UUID task = UUID.randomUUID();
        AgentEventData data = new AgentEventData(
                UUID.randomUUID(),
                task,
                UUID.randomUUID(),
                2,
                "analyst",
                "process",
                2,
                AgentFailure.AGENT_EXIT,
                "exit 2",
                null);
        CloudEvent<AgentEventData> event = CloudEvent.of(
                "/kandev/agent-manager",
                Subjects.AGENT_FAILED,
                task,
                Instant.parse("2026-01-09T10:30:15Z"),
                "service:agent-manager",
                data);

        byte[] json = event.toJson().getBytes(StandardCharsets.UTF_8);

        assertThat(CloudEvent.parse(json, AgentEventData.class)).isEqualTo(event);
        assertThat(new String(json, StandardCharsets.UTF_8))
                .contains("\"specversion\":\"1.0\"", "\"type\":\"agent.failed\"", "\"subject\":\"" + task + "\"");
    }

    @Test
    void refusesWhatIsNoEvent() {
        assertThatThrownBy(() -> CloudEvent.parse("{}".getBytes(StandardCharsets.UTF_8), TaskEventData.class))
                .isInstanceOf(MalformedEventException.class);
    }
}
