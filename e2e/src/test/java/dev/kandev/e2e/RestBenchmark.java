package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How many requests the REST API answers, asked by a program that is not ours. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class RestBenchmark {

    private static final int TASKS = 500;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration DURATION = Duration.ofSeconds(20);

    private static final String TASK = "{\"title\":\"Wait\",\"description\":\"until somebody has time\"}";

    @TempDir
    static Path directory;

    private static KandevSystem system;
    private static ApiClient api;

    @BeforeAll
    static void start() {
        assumeTrue(Wrk.isInstalled(), "wrk is not installed");
        system = KandevSystem.up(directory.resolve("home"));
        api = ApiClient.of(system, "ada");
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void createsGetsAndListsTasks() {
        String other =
                api.call("POST", "/boards", Map.of("name", "Other")).path("id").asText();
        String taskId = null;
        for (int i = 0; i < TASKS; i++) {
            taskId = api.createTask(Map.of("title", "Task " + i, "description", "What is to be done, and why."));
        }
        List<String> columns = new ArrayList<>(List.of("request", "per second", "median ms", "p99 ms", "refused"));
        Load.PARTS.forEach(part -> columns.add(part));
        Figures figures = new Figures(
                "REST, 32 connections, and the processors that each part keeps busy", columns.toArray(String[]::new));
        String board = "/boards/" + api.boardId() + "/tasks";
        measure(figures, "get a task", system.api("/tasks/" + taskId), null);
        measure(figures, "list 50 of a board's 500 tasks", system.api(board), null);
        measure(figures, "list 200 of a board's 500 tasks", system.api(board + "?limit=200"), null);
        measure(figures, "create a task", system.api("/boards/" + other + "/tasks"), TASK);
        figures.print();
    }

    private static void measure(Figures figures, String request, URI address, String body) {
        Wrk.run(directory, address, api.token(), body, WARM_UP);
        Load load = Load.from(system);
        Wrk seen = Wrk.run(directory, address, api.token(), body, DURATION);
        List<Object> cells =
                new ArrayList<>(List.of(request, seen.perSecond(), seen.median(), seen.p99(), seen.refused()));
        Load.PARTS.forEach(part -> cells.add(load.processors(part)));
        figures.add(cells.toArray());
        assertThat(seen.refused()).isZero();
    }
}
