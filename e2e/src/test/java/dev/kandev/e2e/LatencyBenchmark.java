package dev.kandev.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.nats.client.Connection;
import io.nats.client.Message;
import io.nats.client.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How long things take on a system that has nothing else to do. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class LatencyBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int SAMPLES = 1_000;

    /** Before the first sample, for programs get faster while they run. */
    private static final int WARM_UP = 100;

    private static final Figures FIGURES = new Figures("Latency in ms", "from, to", "samples", "median", "p99");

    @TempDir
    static Path directory;

    private static KandevSystem system;
    private static ApiClient api;
    private static BackDoor door;

    @BeforeAll
    static void start() {
        system = KandevSystem.up(directory.resolve("home"));
        api = ApiClient.of(system, "ada");
        door = new BackDoor(system);
    }

    @AfterAll
    static void stop() {
        FIGURES.print();
        if (system != null) {
            system.close();
        }
    }

    @Test
    void fromATaskToTheFirstLineOfItsAgent() throws Exception {
        ClockingAgent agent = ClockingAgent.register(api, "clock-once", 1);
        List<Duration> sinceSent = new ArrayList<>();
        List<Duration> sinceAnswered = new ArrayList<>();
        List<Duration> recorded = new ArrayList<>();
        try (Connection bus = door.bus()) {
            Subscription messages = bus.subscribe("acp.message.*");
            for (int i = -WARM_UP / 10; i < SAMPLES; i++) {
                Instant sent = Instant.now();
                String taskId = api.createTask(agent.task());
                Instant answered = Instant.now();
                Instant said = firstLine(messages);
                if (i >= 0) {
                    sinceSent.add(Duration.between(sent, said));
                    sinceAnswered.add(Duration.between(answered, said));
                    recorded.add(queuedToStarted(taskId));
                }
            }
        }
        Samples.of(sinceSent).addTo(FIGURES, "POST of a task sent, its agent's first line");
        Samples.of(sinceAnswered).addTo(FIGURES, "POST of a task answered, its agent's first line");
        Samples.of(recorded).addTo(FIGURES, "execution queued, agent started, by their records");
    }

    /** Waits for the end, too: there is nothing to be done when the next one begins. */
    private static Instant firstLine(Subscription messages) throws IOException, InterruptedException {
        Instant said = null;
        while (true) {
            Message next = messages.nextMessage(SOON);
            JsonNode message = ApiClient.JSON.readTree(next.getData());
            if (ClockingAgent.tellsTheTime(message)) {
                said = ClockingAgent.time(message);
            }
            if (ReconnectingStream.isCompletion(message)) {
                return said;
            }
        }
    }

    private static Duration queuedToStarted(String taskId) {
        JsonNode execution =
                api.get("/orchestrator/tasks/" + taskId + "/status").body().path("execution");
        JsonNode agent = api.agents(taskId).get(0);
        return Duration.between(
                Instant.parse(execution.path("queued_at").asText()),
                Instant.parse(agent.path("started_at").asText()));
    }

    @Test
    void fromATaskToItsEvent() throws Exception {
        Map<String, Instant> arrivals = new ConcurrentHashMap<>();
        List<Duration> answers = new ArrayList<>();
        List<Duration> sinceSent = new ArrayList<>();
        List<Duration> sinceAnswered = new ArrayList<>();
        try (Connection bus = door.bus()) {
            bus.createDispatcher(event -> arrivals.put(taskOf(event), Instant.now()))
                    .subscribe("task.created");
            for (int i = -WARM_UP; i < SAMPLES; i++) {
                Instant sent = Instant.now();
                String taskId = api.createTask(Map.of("title", "Wait"));
                Instant answered = Instant.now();
                await().atMost(SOON).pollDelay(Duration.ZERO).until(() -> arrivals.containsKey(taskId));
                if (i >= 0) {
                    answers.add(Duration.between(sent, answered));
                    sinceSent.add(Duration.between(sent, arrivals.get(taskId)));
                    sinceAnswered.add(Duration.between(answered, arrivals.get(taskId)));
                }
            }
        }
        Samples.of(answers).addTo(FIGURES, "POST of a task sent, answered");
        Samples.of(sinceSent).addTo(FIGURES, "POST of a task sent, task.created heard");
        Samples.of(sinceAnswered).addTo(FIGURES, "POST of a task answered, task.created heard");
    }

    private static String taskOf(Message event) {
        try {
            return ApiClient.JSON
                    .readTree(new String(event.getData(), UTF_8))
                    .path("subject")
                    .asText();
        } catch (JsonProcessingException noEvent) {
            throw new AssertionError(noEvent);
        }
    }

    @Test
    void fromALineOfAnAgentToAFrameOfItsWatcher() {
        ClockingAgent agent = ClockingAgent.register(api, "clock", WARM_UP + SAMPLES);
        List<Duration> underWay = new ArrayList<>();
        try (ReconnectingStream client =
                new ReconnectingStream(system, api.createTask(agent.task()), api.token(), message -> {
                    Instant heard = Instant.now();
                    if (ClockingAgent.tellsTheTime(message)) {
                        underWay.add(Duration.between(ClockingAgent.time(message), heard));
                    }
                })) {
            await().atMost(PATIENCE).until(client::sawCompletion);
        }
        Samples.of(underWay.subList(WARM_UP, underWay.size())).addTo(FIGURES, "agent's line written, frame received");
    }
}
