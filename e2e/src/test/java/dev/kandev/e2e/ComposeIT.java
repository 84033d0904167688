package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kandev as Docker Compose runs it, agents in containers. {@code KANDEV_TEST_COMPOSE} names the command of Compose to use. */
@Timeout(value = 45, unit = TimeUnit.MINUTES)
@EnabledIfEnvironmentVariable(named = "KANDEV_TEST_COMPOSE", matches = "docker[ -]compose")
class ComposeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int COUNT = 3_000;
    private static final String COUNTING = "kandev/counting:test";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    static Path directory;

    private static ComposeSystem system;
    private static ApiClient api;

    @BeforeAll
    static void start() throws Exception {
        Path data = Files.createDirectory(directory.resolve("data"));
        system = ComposeSystem.up(List.of(System.getenv("KANDEV_TEST_COMPOSE").split(" ")), data);
        api = ApiClient.of(system.address(), "ada");
        ComposeSystem.docker(
                "build", "--quiet", "--tag", COUNTING, countingAgent().toString());
        api.call(
                "POST",
                "/agent-types",
                Map.of(
                        "name",
                        "counting",
                        "protocol",
                        "acp-stream",
                        "image",
                        "kandev/counting",
                        "tag",
                        "test",
                        "runtime",
                        "docker",
                        "network",
                        "none"));
    }

    /** The built-in agent's image with another program: numbers, at a pace that leaves time for a restart. */
    private static Path countingAgent() throws Exception {
        Path context = Files.createDirectory(directory.resolve("counting"));
        Files.writeString(context.resolve("count.awk"), NumberedAgent.PROGRAM);
        Files.writeString(
                context.resolve("Dockerfile"),
                """
                FROM kandev/analyst:latest
                COPY count.awk /count.awk
                ENTRYPOINT ["awk", "-v", "count=%d", "-v", "burst=5", "-f", "/count.awk"]
                """
                        .formatted(COUNT));
        return context;
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void anAgentInAContainerReportsOnARepository() throws Exception {
        SampleRepository.create(directory.resolve("repository"), 7)
                .with("README.md", "Hello\n")
                .publish(directory.resolve("published/app.git"));
        try (FileServer server = new FileServer(directory.resolve("published"), system.host())) {
            String taskId = api.createTask(server.url("app.git"));

            api.awaitState(taskId, "COMPLETED", PATIENCE);

            assertThat(api.agents(taskId).path(0).path("runtime").asText()).isEqualTo("docker");
            assertThat(report(taskId)).contains("| Tracked files | 8 |", "| Commits | 2 |");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"task-service", "orchestrator", "agent-manager", "gateway", "nats", "postgres"})
    void aRestartWhileAnAgentTalksLosesAndRepeatsNothing(String service) {
        String taskId = api.createTask(Map.of("title", "Count", "agent_type", "counting"));
        try (ReconnectingStream stream = stream(taskId)) {
            await().atMost(PATIENCE).until(() -> stream.count() > COUNT / 10);

            system.restart(service);

            assertThat(NumberedAgent.numbers(stream.received())).hasSizeLessThan(COUNT);
            await().atMost(PATIENCE).until(stream::sawCompletion);
            assertThatEachNumberCameOnce(stream.received());
        }
        system.awaitReady();
        api.awaitState(taskId, "COMPLETED", PATIENCE);
        assertThatEachNumberCameOnce(api.history(taskId));
    }

    @Test
    void downAndUpKeepTheDataAndTheAgentsThatRun() {
        String finished = api.createTask(Map.of("title", "Count", "agent_type", "counting"));
        api.awaitState(finished, "COMPLETED", PATIENCE);
        List<JsonNode> history = api.history(finished);
        String running = api.createTask(Map.of("title", "Count", "agent_type", "counting"));
        await().atMost(PATIENCE).until(() -> !api.history(running).isEmpty());

        system.down();
        system.up();

        assertThat(api.history(finished)).isEqualTo(history);
        api.awaitState(running, "COMPLETED", PATIENCE);
        assertThatEachNumberCameOnce(api.history(running));
    }

    @Test
    void aBackupIsRestoredIntoAnotherProjectAndGoesOnThere() {
        String finished = api.createTask(Map.of("title", "Count", "agent_type", "counting"));
        api.awaitState(finished, "COMPLETED", PATIENCE);
        List<JsonNode> history = api.history(finished);
        Path backup = directory.resolve("backup");

        system.script("backup", backup.toString());
        system.awaitReady();

        assertThatThrownBy(() -> system.script("restore", backup.toString()))
                .hasMessageContaining("holds data already");
        system.down();
        try (ComposeSystem restored = system.another(directory.resolve("restored"))) {
            restored.script("restore", backup.toString());
            restored.awaitReady();
            // With the token that the other has given.
            ApiClient there = api.at(restored.address());
            assertThat(there.task(finished).path("state").asText()).isEqualTo("COMPLETED");
            assertThat(there.history(finished)).isEqualTo(history);
            String next = there.createTask(Map.of("title", "Count", "agent_type", "counting"));
            there.awaitState(next, "COMPLETED", PATIENCE);
            assertThatEachNumberCameOnce(there.history(next));
        } finally {
            system.up();
        }
    }

    @Test
    void whatIsSecretIsNotShownByTheDaemonNorByTheLogs() {
        String password = ComposeSystem.docker(
                "run",
                "--rm",
                "--network=none",
                "--user=0:0",
                "--entrypoint=cat",
                "--volume=" + system.volume("secrets") + ":/secrets:ro",
                "postgres:17.6-trixie",
                "/secrets/internal-token",
                "/secrets/nats-password",
                "/secrets/database-kandev_agents");
        for (String container : system.containers()) {
            String shown = ComposeSystem.docker("inspect", container) + ComposeSystem.docker("logs", container);
            assertThat(shown).doesNotContain(password.split("(?<=\\G.{43})"));
        }
    }

    private static String report(String taskId) {
        String artifact = api.get("/orchestrator/tasks/" + taskId + "/artifacts")
                .body()
                .path("artifacts")
                .path(0)
                .path("id")
                .asText();
        return api.download("/orchestrator/tasks/" + taskId + "/artifacts/" + artifact + "/download");
    }

    private static ReconnectingStream stream(String taskId) {
        return new ReconnectingStream(system.address(), taskId, api.token(), message -> {});
    }

    private static void assertThatEachNumberCameOnce(List<JsonNode> messages) {
        assertThat(breaks(messages.stream()
                        .map(message -> message.path("seq").asInt())
                        .toList()))
                .as("cursors out of order")
                .isEmpty();
        List<Integer> numbers = NumberedAgent.numbers(messages);
        assertThat(breaks(numbers)).as("numbers out of order").isEmpty();
        assertThat(numbers).hasSize(COUNT);
    }

    /** Where it is not 1, 2, 3 and so on. */
    private static List<String> breaks(List<Integer> numbers) {
        return IntStream.range(0, numbers.size())
                .filter(place -> numbers.get(place) != (place == 0 ? 0 : numbers.get(place - 1)) + 1)
                .mapToObj(place -> "at place " + place + ": " + numbers.get(place))
                .limit(10)
                .toList();
    }
}
