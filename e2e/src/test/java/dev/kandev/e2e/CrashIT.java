package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed, at whatever moment: the work goes on, nothing is lost, nothing comes twice, nothing stays behind. */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 6, unit = TimeUnit.MINUTES)
class CrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int FILES = 4_000;

    @TempDir
    static Path directory;

    private static KandevSystem system;
    private static ApiClient api;
    private static SampleRepository repository;

    @BeforeAll
    static void start() {
        system = KandevSystem.up(directory.resolve("home"));
        api = ApiClient.of(system, "ada");
        repository = SampleRepository.create(directory.resolve("repository"), FILES);
    }

    @AfterAll
    static void stop() {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void aKilledAgentManagerLosesAndRepeatsNothing() {
        String taskId = api.createTask(repository.directory().toString());
        HeldAgent agent = HeldAgent.hold(system, directory);

        system.killAndAwaitNext("agent-manager");
        agent.release();

        api.awaitState(taskId, "COMPLETED");
        assertThatAllIsKept(taskId, agent);
    }

    @Test
    void aKilledOrchestratorLosesAndRepeatsNothing() {
        String taskId = api.createTask(repository.directory().toString());
        HeldAgent agent = HeldAgent.hold(system, directory);

        system.kill("orchestrator");
        agent.release();

        api.awaitState(taskId, "COMPLETED");
        assertThatAllIsKept(taskId, agent);
    }

    @Test
    void aWatchingClientGoesOnWhereTheOrchestratorWasKilled() {
        String taskId = api.createTask(repository.directory().toString());
        HeldAgent agent = HeldAgent.hold(system, directory);
        MessageStream before = new MessageStream(system.stream(taskId, 0), api.token());
        await().atMost(PATIENCE).until(() -> before.received().size() > 5);

        system.killAndAwaitNext("orchestrator");
        agent.release();
        before.close();

        long cursor = before.cursors().get(before.cursors().size() - 1);
        try (MessageStream after = new MessageStream(system.stream(taskId, cursor), api.token())) {
            await().atMost(PATIENCE).until(() -> after.saw("status", "status", "completed"));
            assertThat(after.cursors().get(0)).isEqualTo(cursor + 1);
            assertThat(HeldAgent.content(List.copyOf(before.received())))
                    .isEqualTo(agent.said()
                            .subList(0, HeldAgent.content(before.received()).size()));
        }
    }

    @Test
    void downLeavesNoProcessAndTheTaskGoesOnAtTheNextUp() {
        String taskId = api.createTask(repository.directory().toString());
        HeldAgent agent = HeldAgent.hold(system, directory);

        system.run("down");

        assertThat(system.processes()).isEmpty();
        assertThat(agent.isAlive()).isFalse();

        system.run("up", "--detach");
        api.awaitState(taskId, "COMPLETED");
    }

    @Test
    void upWorksAfterItsLauncherWasKilled() {
        system.kill("launcher");
        await().atMost(PATIENCE)
                .until(() -> EntryScript.run(system.environment(), "status").exitCode() == 1);

        system.run("up", "--detach");

        String taskId = api.createTask(repository.directory().toString());
        api.awaitState(taskId, "COMPLETED");
    }

    @Test
    void downWorksAfterLauncherAndAgentManagerWereKilled() {
        String taskId = api.createTask(repository.directory().toString());
        HeldAgent.hold(system, directory);
        system.kill("launcher");
        system.kill("agent-manager");

        system.run("down");

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(system.processes()).isEmpty());
        // Two at once are as good as one.
        CompletableFuture<String> another = CompletableFuture.supplyAsync(() -> system.run("up", "--detach"));
        system.run("up", "--detach");
        assertThat(another).succeedsWithin(PATIENCE);
        api.awaitState(taskId, "COMPLETED");
    }

    private static void assertThatAllIsKept(String taskId, HeldAgent agent) {
        List<JsonNode> history = await().atMost(PATIENCE)
                .until(
                        () -> api.history(taskId),
                        kept -> HeldAgent.content(kept).size() >= agent.said().size());
        assertThat(HeldAgent.content(history)).isEqualTo(agent.said());
        assertThat(history.stream().map(message -> message.path("seq").asLong()).toList())
                .isEqualTo(LongStream.rangeClosed(1, history.size()).boxed().toList());
    }
}
