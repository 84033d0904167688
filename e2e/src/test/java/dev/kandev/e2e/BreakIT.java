package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.nats.client.Connection;
import io.nats.client.impl.Headers;
import io.nats.client.impl.NatsMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts are killed, and rubbish is thrown in, while an agent writes as fast as agents are captured. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class BreakIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final int MESSAGES = 20_000;
    private static final int PER_SECOND = 2_000;
    private static final Figures FIGURES = new Figures(
            "Killed in the middle of a run", "part", "messages", "kills", "lost", "repeated", "reconnects", "seconds");

    @TempDir
    static Path directory;

    private static KandevSystem system;
    private static ApiClient api;
    private static BackDoor door;
    private static NumberedAgent agent;

    @BeforeAll
    static void start() {
        system = KandevSystem.up(directory.resolve("home"));
        api = ApiClient.of(system, "ada");
        door = new BackDoor(system);
        agent = NumberedAgent.register(api, "numbered", MESSAGES, PER_SECOND);
    }

    @AfterAll
    static void stop() {
        FIGURES.print();
        if (system != null) {
            system.close();
        }
    }

    @BeforeEach
    void everythingRuns() {
        system.awaitReady();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "orchestrator",
                "agent-manager",
                "task-service",
                "gateway",
                "nats",
                "postgres",
                "orchestrator and agent-manager"
            })
    void whatIsKilledLosesAndRepeatsNothing(String victims) {
        List<String> parts = List.of(victims.split(" and "));
        long since = System.nanoTime();
        String taskId = api.createTask(agent.task());
        try (ReconnectingStream client = new ReconnectingStream(system, taskId, api.token())) {
            await().atMost(PATIENCE).pollInterval(LOOK).until(() -> client.count() > MESSAGES / 3);

            parts.forEach(system::kill);
            assertThat(client.count()).isLessThan(MESSAGES);

            await().atMost(PATIENCE).until(client::sawCompletion);
            api.awaitState(taskId, "COMPLETED", PATIENCE);
            double seconds = (System.nanoTime() - since) / 1e9;
            List<JsonNode> history = api.history(taskId);
            List<JsonNode> seen = client.received();
            List<Integer> numbers = NumberedAgent.numbers(history);
            List<Integer> numbersSeen = NumberedAgent.numbers(seen);
            FIGURES.add(
                    victims,
                    MESSAGES,
                    parts.size(),
                    Math.max(agent.lost(numbers), agent.lost(numbersSeen)),
                    Math.max(NumberedAgent.repeated(numbers), NumberedAgent.repeated(numbersSeen)),
                    client.reconnects(),
                    seconds);
            assertThat(numbers).isEqualTo(agent.all());
            assertThat(numbersSeen).isEqualTo(agent.all());
            assertThat(cursors(history))
                    .isEqualTo(LongStream.rangeClosed(1, history.size()).boxed().toList());
            assertThat(cursors(seen)).isEqualTo(cursors(history).subList(0, seen.size()));
        }
        assertThatItRanOnce(taskId);
    }

    private static void assertThatItRanOnce(String taskId) {
        assertThat(api.history(taskId))
                .filteredOn(ReconnectingStream::isCompletion)
                .hasSize(1);
        assertThat(api.agents(taskId)).hasSize(1);
        JsonNode events =
                api.get("/tasks/" + taskId + "/events?limit=200").body().path("events");
        assertThat(StreamSupport.stream(events.spliterator(), false)
                        .map(event -> event.path("new_state").asText())
                        .filter("COMPLETED"::equals))
                .hasSize(1);
    }

    private static List<Long> cursors(List<JsonNode> messages) {
        return messages.stream().map(message -> message.path("seq").asLong()).toList();
    }

    @Test
    void aPoisonMessageIsSetAsideAndTheRestFlowsOn() throws Exception {
        NumberedAgent brief = NumberedAgent.register(api, "numbered-briefly", MESSAGES / 5, PER_SECOND);
        String taskId = api.createTask(brief.task());
        String subject = "acp.message." + taskId;
        String poison = "no message of anybody " + UUID.randomUUID();
        await().atMost(PATIENCE).until(() -> door.stored(taskId) > brief.count() / 4);

        try (Connection bus = door.bus()) {
            bus.jetStream()
                    .publish(NatsMessage.builder()
                            .subject(subject)
                            .headers(new Headers().put("Nats-Msg-Id", poison))
                            .data(poison)
                            .build());

            await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                            bus.jetStreamManagement().getLastMessage("DEAD", "dead." + subject))
                    .extracting(dead -> new String(dead.getData(), StandardCharsets.UTF_8))
                    .isEqualTo(poison));
        }

        api.awaitState(taskId, "COMPLETED", PATIENCE);
        List<JsonNode> history = api.history(taskId);
        assertThat(NumberedAgent.numbers(history)).isEqualTo(brief.all());
        assertThat(history.toString()).doesNotContain(poison);
    }
}
