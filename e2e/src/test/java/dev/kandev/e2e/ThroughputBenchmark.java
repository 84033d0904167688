package dev.kandev.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How many messages a second go from agents that write as fast as they can to the history and to those who watch. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ThroughputBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MESSAGES = 50_000;
    private static final int MESSAGES_EACH = 20_000;
    private static final int AGENTS = 4;

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
        if (system != null) {
            system.close();
        }
    }

    /**
     * What was reached.
     *
     * @param bytes of a message as it is published
     */
    private record Rates(double stored, double seen, int bytes) {}

    @Test
    void ofAgentsToTheHistoryAndTheirWatchers() throws Exception {
        NumberedAgent.register(api, "warm-up", MESSAGES_EACH, 0);
        run("warm-up", 1, MESSAGES_EACH);
        NumberedAgent.register(api, "tireless", MESSAGES, 0);
        Rates one = run("tireless", 1, MESSAGES);
        NumberedAgent.register(api, "one-of-four", MESSAGES_EACH, 0);
        Rates four = run("one-of-four", AGENTS, MESSAGES_EACH);
        RawPublishing raw = RawPublishing.measure(door, one.bytes(), MESSAGES);

        Figures figures = new Figures(
                "Messages a second, of " + one.bytes() + " bytes",
                "what",
                "messages/s",
                "of raw, one by one",
                "of raw, many under way");
        add(figures, "JetStream alone, published one by one", raw.oneByOne(), raw);
        add(figures, "JetStream alone, many under way", raw.manyUnderWay(), raw);
        add(figures, "one agent, stored", one.stored(), raw);
        add(figures, "one agent, at its watcher", one.seen(), raw);
        add(figures, AGENTS + " agents at once, stored", four.stored(), raw);
        add(figures, AGENTS + " agents at once, at their watchers", four.seen(), raw);
        figures.print();
    }

    private static void add(Figures figures, String what, double rate, RawPublishing raw) {
        figures.add(what, rate, rate / raw.oneByOne(), rate / raw.manyUnderWay());
    }

    private static Rates run(String agentType, int agents, int messagesEach) {
        NumberedAgent agent = new NumberedAgent(agentType, messagesEach);
        AtomicLong first = new AtomicLong(Long.MAX_VALUE);
        AtomicLong last = new AtomicLong(Long.MIN_VALUE);
        List<String> taskIds = new ArrayList<>();
        List<ReconnectingStream> watchers = new ArrayList<>();
        try {
            for (int i = 0; i < agents; i++) {
                taskIds.add(api.createTask(agent.task()));
                watchers.add(new ReconnectingStream(system, taskIds.get(i), api.token(), message -> {
                    if (NumberedAgent.isNumber(message)) {
                        first.accumulateAndGet(System.nanoTime(), Math::min);
                        last.accumulateAndGet(System.nanoTime(), Math::max);
                    }
                }));
            }
            watchers.forEach(watcher -> await().atMost(PATIENCE).until(watcher::sawCompletion));
            int messages = agents * messagesEach;
            return new Rates(
                    messages / door.storingSeconds(taskIds),
                    messages / ((last.get() - first.get()) / 1e9),
                    bytes(watchers.get(0).received()));
        } finally {
            watchers.forEach(ReconnectingStream::close);
        }
    }

    /** As published: the number in the history is added only afterwards. */
    private static int bytes(List<JsonNode> messages) {
        JsonNode number = messages.stream()
                .filter(NumberedAgent::isNumber)
                .reduce((before, after) -> after)
                .orElseThrow();
        ObjectNode published = number.deepCopy();
        published.remove("seq");
        return published.toString().length();
    }
}
