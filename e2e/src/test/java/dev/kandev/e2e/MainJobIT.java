package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job: a task on a real git repository is carried out by an agent, watched over the public API. */
class MainJobIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String FILES = "| Tracked files | 8 |";
    private static final String COMMITS = "| Commits | 2 |";

    @TempDir
    static Path directory;

    private static KandevSystem system;
    private static ApiClient api;
    private static SampleRepository repository;

    @BeforeAll
    static void start() {
        system = KandevSystem.up(directory.resolve("home"));
        api = ApiClient.of(system, "ada");
        repository = SampleRepository.create(directory.resolve("repository"), 7).with("README.md", "Hello\n");
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void anAgentReportsOnARepositoryWhileAClientWatches() {
        String taskId = api.createTask(repository.directory().toString());

        try (MessageStream stream = new MessageStream(system.stream(taskId, 0), api.token())) {
            await().atMost(PATIENCE).until(() -> stream.saw("status", "status", "completed"));

            assertThat(stream.saw("result", "status", "completed")).isTrue();
            assertThat(stream.cursors())
                    .isEqualTo(LongStream.rangeClosed(1, stream.cursors().size())
                            .boxed()
                            .toList());
            assertThat(stream.received())
                    .allSatisfy(message ->
                            assertThat(message.path("task_id").asText()).isEqualTo(taskId));
        }
        api.awaitState(taskId, "COMPLETED");
        assertThat(system.workspace(taskId).resolve("ANALYSIS.md")).content().contains(FILES, COMMITS);
        assertThat(api.task(taskId).path("completed_at").asText()).isNotEmpty();
    }

    @Test
    void aClientThatReconnectsWithItsCursorSeesNeitherGapNorRepeat() {
        String taskId = api.createTask(repository.directory().toString());
        api.awaitState(taskId, "COMPLETED");
        long total = api.history(taskId).size();
        long cursor = total / 2;

        try (MessageStream rest = new MessageStream(system.stream(taskId, cursor), api.token())) {
            await().atMost(PATIENCE).until(() -> rest.received().size() >= total - cursor);

            assertThat(rest.cursors())
                    .isEqualTo(LongStream.rangeClosed(cursor + 1, total).boxed().toList());
        }
    }

    @Test
    void aStreamWithoutATokenIsRefused() {
        URI stream = system.stream(api.createTask(repository.directory().toString()), 0);

        assertThatThrownBy(() -> new MessageStream(stream, "nobody"))
                .rootCause()
                .hasMessageContaining("401");
    }

    @Test
    void aRepositoryIsFetchedOverHttp() throws Exception {
        repository.publish(directory.resolve("published/app.git"));
        try (FileServer server = new FileServer(directory.resolve("published"))) {
            String taskId = api.createTask(server.url("app.git"));

            api.awaitState(taskId, "COMPLETED");
            assertThat(system.workspace(taskId).resolve("ANALYSIS.md"))
                    .content()
                    .contains(FILES, COMMITS);
        }
    }

    @Test
    void anAgentOfOnesOwnIsAddedAndWhatItChangedIsReviewed() {
        String script =
                """
                read -r control
                echo 'one more line' >> README.md; mkdir docs; echo '# Done' > docs/report.md
                echo '{"type":"result","data":{"status":"completed","artifacts":[{"type":"report","path":"docs/report.md"}]}}'""";
        api.addAgentType("my-own", List.of("sh", "-c", script));
        String taskId = api.createTask(Map.of(
                "title",
                "Improve it",
                "agent_type",
                "my-own",
                "repository_url",
                repository.directory().toString()));
        api.awaitState(taskId, "COMPLETED");

        JsonNode changes = api.get("/orchestrator/tasks/" + taskId + "/changes").body();
        assertThat(changes.path("files").findValuesAsText("path")).containsExactly("README.md", "docs/report.md");
        assertThat(changes.path("files").findValuesAsText("status")).containsExactly("modified", "added");
        assertThat(changes.path("diff").asText()).contains("+one more line", "+# Done");
        JsonNode artifact = api.get("/orchestrator/tasks/" + taskId + "/artifacts")
                .body()
                .path("artifacts")
                .path(0);
        assertThat(artifact.path("name").asText()).isEqualTo("report.md");
        assertThat(api.download("/orchestrator/tasks/" + taskId + "/artifacts/"
                        + artifact.path("id").asText() + "/download"))
                .isEqualTo("# Done\n");
        assertThat(api.delete("/agent-types/my-own").status()).isEqualTo(204);
        assertThat(api.get("/agent-types/my-own").status()).isEqualTo(404);
    }

    @Test
    void aRepositoryThatDoesNotExistFailsTheTaskAndSaysWhich() {
        String taskId = api.createTask(directory.resolve("no-such-repository").toString());

        api.awaitState(taskId, "FAILED");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(api.history(taskId).toString())
                        .contains("\"type\":\"error\"", "no-such-repository"));
        assertThat(system.workspace(taskId)).doesNotExist();
    }

    @Test
    void aUrlThatSmellsNeverReachesGit() {
        String taskId = api.createTask("ext::sh -c touch% " + directory.resolve("pwned"));

        api.awaitState(taskId, "FAILED");
        assertThat(directory.resolve("pwned")).doesNotExist();
    }

    @Test
    void theDemoShowsAllOfItInTheTerminal() {
        EntryScript.Outcome good = demo(repository.directory().toString());
        EntryScript.Outcome bad = demo(directory.toString());

        assertThat(good.exitCode()).as(good.output()).isZero();
        assertThat(good.output())
                .contains(
                        "100 %",
                        "8 tracked files", "ANALYSIS.md", system.api("").getAuthority());
        assertThat(bad.exitCode()).isEqualTo(1);
        assertThat(bad.output().strip()).contains(" is no git repository").doesNotContain("\n");
    }

    @Test
    void upWhenItIsUpSaysWhere() {
        assertThat(system.run("up")).contains(system.api("").getAuthority());
    }

    private static EntryScript.Outcome demo(String repository) {
        Map<String, String> environment = new HashMap<>(system.environment());
        environment.putAll(ApiClient.demoCredentials("ada"));
        return EntryScript.run(environment, "demo", repository);
    }
}
