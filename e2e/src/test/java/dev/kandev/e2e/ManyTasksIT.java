package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Far more tasks than places: nobody gets a place out of turn, and there are never more than there are. */
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class ManyTasksIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final int TASKS = 500;
    private static final int LATE = 5;
    private static final int PLACES = 4;
    private static final int PRIORITIES = 7;
    private static final int HIGHEST = 10;
    private static final String BRIEF = "brief";
    private static final String SAY_RESULT = "echo '{\"type\":\"result\",\"data\":{\"status\":\"completed\"}}'";

    @TempDir
    static Path directory;

    private static KandevSystem system;
    private static ApiClient api;

    /** The most that the orchestrator ever said to be running. */
    private int mostRunning;

    @BeforeAll
    static void start() {
        system = KandevSystem.up(directory.resolve("home"));
        api = ApiClient.of(system, "ada");
        api.addAgentType(BRIEF, List.of("sh", "-c", SAY_RESULT));
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void fiveHundredTasksTakeTurnsByTheirPriority() throws IOException {
        Path gate = directory.resolve("gate");
        takeAllPlacesUntil(gate);
        Map<String, Integer> early = new LinkedHashMap<>();
        for (int i = 0; i < TASKS; i++) {
            int priority = i % PRIORITIES;
            early.put(createBrief(priority), priority);
        }
        await().atMost(PATIENCE).until(() -> status("queued") == TASKS);

        long since = System.nanoTime();
        Files.createFile(gate);
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> watchQueue() < TASKS / 2);
        List<String> late =
                IntStream.range(0, LATE).mapToObj(i -> createBrief(HIGHEST)).toList();
        late.forEach(id -> await().pollInterval(LOOK).until(() -> hasExecution(id)));
        int claimedBefore = claimed(early, late).size();
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> watchQueue() == 0 && status("running") == 0);
        double seconds = (System.nanoTime() - since) / 1e9;

        List<String> claimed = claimed(early, late);
        assertThat(claimed.stream().filter(early::containsKey).toList())
                .isEqualTo(early.keySet().stream()
                        .sorted(Comparator.<String, Integer>comparing(early::get)
                                .reversed())
                        .toList());
        // One claim may have been under way already, and another not have been in the log yet.
        assertThat(late).allSatisfy(id -> assertThat(claimed.indexOf(id)).isLessThan(claimedBefore + LATE + 2));
        assertThat(mostRunning).isEqualTo(PLACES);
        AgentTimes times = AgentTimes.of(api, BRIEF);
        assertThat(times.agents())
                .hasSize(TASKS + LATE)
                .allSatisfy(agent -> assertThat(agent.path("status").asText()).isEqualTo("COMPLETED"));
        assertThat(times.mostAtOnce()).isLessThanOrEqualTo(PLACES);
        print(times, seconds);
    }

    private static void takeAllPlacesUntil(Path gate) {
        String waiting = "until [ -e \"$0\" ]; do sleep 0.1; done; " + SAY_RESULT;
        api.addAgentType("gatekeeper", List.of("sh", "-c", waiting, gate.toString()));
        IntStream.range(0, PLACES)
                .forEach(i -> api.createTask(Map.of("title", "Hold a place", "agent_type", "gatekeeper")));
        await().atMost(PATIENCE).until(() -> status("running") == PLACES);
    }

    private static String createBrief(int priority) {
        return api.createTask(Map.of("title", "Be brief", "agent_type", BRIEF, "priority", priority));
    }

    /** Answers how many wait. */
    private int watchQueue() {
        mostRunning = Math.max(mostRunning, status("running"));
        return status("queued");
    }

    private static int status(String figure) {
        return api.get("/orchestrator/status").body().path(figure).asInt();
    }

    private static boolean hasExecution(String taskId) {
        return api.get("/orchestrator/tasks/" + taskId + "/status").body().hasNonNull("execution");
    }

    /** Those of ours that got a place so far, in that order. */
    private static List<String> claimed(Map<String, Integer> early, List<String> late) {
        return system.log("orchestrator").claimed().stream()
                .filter(id -> early.containsKey(id) || late.contains(id))
                .toList();
    }

    private static void print(AgentTimes times, double seconds) {
        Figures figures = new Figures(
                "Many tasks on " + PLACES + " places, means in seconds",
                "tasks",
                "seconds",
                "tasks/s",
                "a task's time on its place",
                "record to start",
                "start to end");
        figures.add(
                TASKS + LATE,
                seconds,
                (TASKS + LATE) / seconds,
                PLACES * seconds / (TASKS + LATE),
                times.meanSeconds("created_at", "started_at"),
                times.meanSeconds("started_at", "finished_at"));
        figures.print();
    }
}
