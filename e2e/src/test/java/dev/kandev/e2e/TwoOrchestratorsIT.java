package dev.kandev.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two orchestrators share the work: each task is one's, and the messages of all are one's until it dies. The gateway knows
 * both.
 */
@EnabledOnOs(OS.LINUX)
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwoOrchestratorsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final int TASKS = 50;
    private static final int MESSAGES_EACH = 20;
    private static final int MESSAGES = 6_000;
    private static final int PER_SECOND = 1_000;
    private static final int WATCHERS = 4;
    private static final Figures FIGURES = new Figures("Two orchestrators", "what", "figure");

    @TempDir
    static Path directory;

    private static int secondPort;
    private static KandevSystem system;
    private static ApiClient api;
    private static BackDoor door;

    private SecondOrchestrator second;

    @BeforeAll
    static void start() {
        secondPort = SecondOrchestrator.freePort();
        system = KandevSystem.up(
                directory.resolve("home"), Map.of("KANDEV_ORCHESTRATOR_HOST", "127.0.0.1,127.0.0.1:" + secondPort));
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

    @BeforeEach
    void startTheSecond(@TempDir Path scratch) {
        system.awaitReady();
        second = SecondOrchestrator.start(system, secondPort, scratch.resolve("second.log"));
    }

    @AfterEach
    void stopTheSecond() {
        second.close();
    }

    @Test
    void eachOfFiftyTasksRunsOnce() {
        NumberedAgent agent = NumberedAgent.register(api, "numbered-few", MESSAGES_EACH, 0);
        List<String> taskIds = IntStream.range(0, TASKS)
                .mapToObj(i -> api.createTask(agent.task()))
                .toList();

        taskIds.forEach(taskId -> api.awaitState(taskId, "COMPLETED", PATIENCE));

        assertThat(taskIds).allSatisfy(taskId -> assertThatAllIsThereOnce(taskId, agent));
        FIGURES.add("tasks launched by the second", second.log().claimed().size() + " of " + TASKS);
    }

    @Test
    void whenTheOneThatIngestsIsKilledTheOtherTakesOver() {
        NumberedAgent agent = NumberedAgent.register(api, "numbered-many", MESSAGES, PER_SECOND);
        String taskId = api.createTask(agent.task());
        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> door.stored(taskId) > MESSAGES / 3);
        boolean secondIngests = second.log().ingestsBegun() > 0;
        ServiceLog successor = secondIngests ? system.log("orchestrator") : second.log();
        long begunBefore = successor.ingestsBegun();

        long killed = System.nanoTime();
        ProcessHandle victim = secondIngests ? second.kill() : system.kill("orchestrator");
        victim.onExit().join();
        long storedByIt = door.stored(taskId);

        await().atMost(PATIENCE).pollInterval(LOOK).until(() -> door.stored(taskId) > storedByIt);
        FIGURES.add("from the kill to the next message stored, seconds", (System.nanoTime() - killed) / 1e9);
        assertThat(successor.ingestsBegun()).isEqualTo(begunBefore + 1);
        api.awaitState(taskId, "COMPLETED", PATIENCE);
        assertThatAllIsThereOnce(taskId, agent);
    }

    @Test
    void whoFollowsATaskAtTheOneThatIsKilledGoesOnAtTheOther() {
        NumberedAgent agent = NumberedAgent.register(api, "numbered-followed", MESSAGES, PER_SECOND);
        String taskId = api.createTask(agent.task());
        List<ReconnectingStream> watchers = Stream.generate(() -> new ReconnectingStream(system, taskId, api.token()))
                .limit(WATCHERS)
                .toList();
        try {
            await().atMost(PATIENCE).until(() -> watchers.stream().allMatch(watcher -> watcher.count() > MESSAGES / 3));

            second.kill().onExit().join();

            assertThat(api.history(taskId)).isNotEmpty();
            await().atMost(PATIENCE).until(() -> watchers.stream().allMatch(ReconnectingStream::sawCompletion));
            assertThat(watchers).allSatisfy(watcher -> assertThat(NumberedAgent.numbers(watcher.received()))
                    .isEqualTo(agent.all()));
            assertThat(watchers).extracting(ReconnectingStream::reconnects).contains(0, 1);
        } finally {
            watchers.forEach(ReconnectingStream::close);
        }
    }

    /** The last message of an execution may still be on its way when its task is moved already. */
    private static void assertThatAllIsThereOnce(String taskId, NumberedAgent agent) {
        await().atMost(PATIENCE).until(() -> api.history(taskId).stream().anyMatch(ReconnectingStream::isCompletion));
        List<JsonNode> history = api.history(taskId);
        assertThat(NumberedAgent.numbers(history)).isEqualTo(agent.all());
        assertThat(history).filteredOn(ReconnectingStream::isCompletion).hasSize(1);
        assertThat(history.stream().map(message -> message.path("seq").asLong()).toList())
                .isEqualTo(LongStream.rangeClosed(1, history.size()).boxed().toList());
        assertThat(api.agents(taskId)).hasSize(1);
    }
}
