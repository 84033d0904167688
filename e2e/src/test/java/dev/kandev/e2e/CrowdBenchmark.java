package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A thousand clients of one gateway follow fifty running tasks; then so do they while one client cannot keep up. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class CrowdBenchmark {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int TASKS = 50;
    private static final int CLIENTS_EACH = 20;
    private static final int STREAMS_PER_USER = 100;
    private static final int MESSAGES_EACH = 200;
    private static final String PAUSE_SECONDS = "0.25";
    private static final int BULKY_MESSAGES = 30_000;
    private static final int BULKY_BYTES = 1_000;
    private static final Duration SLOW = Duration.ofSeconds(1);

    @TempDir
    static Path directory;

    private static KandevSystem system;
    private static ApiClient api;
    private static List<ApiClient> people;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        system = KandevSystem.up(
                directory.resolve("home"),
                Map.of(
                        "KANDEV_AUTH_REGISTRATION", "open",
                        "KANDEV_QUEUE_MAX_CONCURRENT", Integer.toString(TASKS + 1),
                        "KANDEV_AGENTS_CAPACITY_CPUS", "200",
                        "KANDEV_AGENTS_CAPACITY_MEMORY", "200g"));
        api = ApiClient.of(system, "ada");
        people = new ArrayList<>();
        for (int i = 0; i < TASKS * CLIENTS_EACH / STREAMS_PER_USER; i++) {
            ApiClient viewer = ApiClient.joining(system, "viewer" + i);
            api.admit(viewer, "viewer");
            people.add(viewer);
        }
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void followsFiftyTasksWithAndWithoutAClientThatCannotKeepUp() {
        ClockingAgent agent = ClockingAgent.register(api, "clock", MESSAGES_EACH, PAUSE_SECONDS);
        Figures figures = new Figures(
                TASKS * CLIENTS_EACH + " clients of " + TASKS + " tasks",
                "run",
                "frames",
                "out of order or missing",
                "median ms",
                "p99 ms",
                "seconds until all are connected",
                "seconds in all",
                "gateway MiB before",
                "most",
                "gateway processors",
                "orchestrator processors");
        crowd(agent, "alone", figures);
        NumberedAgent bulky = NumberedAgent.registerBulky(api, "bulky", BULKY_MESSAGES, BULKY_BYTES);
        String flood = api.createTask(bulky.task());
        try (Follower slow = new Follower(http, system, flood, api.token(), SLOW, message -> {});
                Follower quick = new Follower(http, system, flood, api.token(), Duration.ZERO, message -> {})) {
            slow.connect();
            quick.connect();
            crowd(agent, "beside one that is slow", figures);
            await().atMost(PATIENCE).until(quick::sawCompletion);
            long behind = quick.last() - slow.last();
            // It hears of its end only when it has read what is under way to it.
            await().atMost(PATIENCE).until(() -> system.log("orchestrator").streamsClosed(flood) > 0);
            slow.hurry();
            await().atMost(PATIENCE).until(slow::sawCompletion);
            figures.print();
            System.out.printf(
                    "The slow one was %d messages behind when the quick one of the same task had all %d; it was closed with %s,"
                            + " came back with its cursor, and had all, %d of them out of order or missing%n",
                    behind, quick.last(), slow.closeCodes(), slow.wrong());
            assertThat(slow.wrong() + quick.wrong()).isZero();
            assertThat(slow.last()).isEqualTo(quick.last());
        }
    }

    private void crowd(ClockingAgent agent, String run, Figures figures) {
        int before = Load.residentMib(system, "gateway");
        Queue<Heard> heard = new ConcurrentLinkedQueue<>();
        List<Follower> crowd = new ArrayList<>();
        try {
            for (int task = 0; task < TASKS; task++) {
                String taskId = api.createTask(agent.task());
                for (int client = 0; client < CLIENTS_EACH; client++) {
                    ApiClient person = people.get(crowd.size() % people.size());
                    crowd.add(new Follower(
                            http, system, taskId, person.token(), Duration.ZERO, message -> note(message, heard)));
                }
            }
            Load load = Load.from(system);
            crowd.forEach(Follower::connect);
            await().atMost(PATIENCE).until(() -> crowd.stream().allMatch(Follower::isConnected));
            double connecting = load.seconds();
            Instant allAreThere = Instant.now();
            int[] most = {before};
            await().atMost(PATIENCE).until(() -> {
                most[0] = Math.max(most[0], Load.residentMib(system, "gateway"));
                return crowd.stream().allMatch(Follower::sawCompletion);
            });
            Samples samples = Samples.of(heard.stream()
                    .filter(each -> each.written().isAfter(allAreThere))
                    .map(Heard::underWay)
                    .toList());
            long wrong = crowd.stream().mapToLong(Follower::wrong).sum();
            figures.add(
                    run,
                    crowd.stream().mapToLong(Follower::last).sum(),
                    wrong,
                    samples.median(),
                    samples.p99(),
                    connecting,
                    load.seconds(),
                    before,
                    most[0],
                    load.processors("gateway"),
                    load.processors("orchestrator"));
            assertThat(wrong).isZero();
            assertThat(heard).hasSize(TASKS * CLIENTS_EACH * MESSAGES_EACH);
        } finally {
            crowd.forEach(Follower::close);
        }
    }

    private static void note(JsonNode message, Queue<Heard> heard) {
        Instant now = Instant.now();
        if (ClockingAgent.tellsTheTime(message)) {
            heard.add(new Heard(ClockingAgent.time(message), now));
        }
    }

    private record Heard(Instant written, Instant received) {

        Duration underWay() {
            return Duration.between(written, received);
        }
    }
}
