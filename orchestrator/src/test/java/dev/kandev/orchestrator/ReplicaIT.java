package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.common.test.ServiceProcess;
import dev.kandev.orchestrator.scene.BoardStreamClient;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.StreamClient;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.orchestrator.scene.Talk;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two orchestrators on the same stores: this one, and the packaged one as a process. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class ReplicaIT extends Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final int PLACES = 4;

    private ServiceProcess replica;

    @BeforeEach
    void startReplica() {
        Map<String, String> settings = new HashMap<>();
        Stream.of(
                        "kandev.database.url",
                        "kandev.database.password",
                        "kandev.events.url",
                        "kandev.internal.token",
                        "kandev.task-service.port",
                        "kandev.agent-manager.port",
                        "kandev.recovery.interval")
                .forEach(key -> settings.put(key, ConfigProvider.getConfig().getValue(key, String.class)));
        replica = ServiceProcess.start("orchestrator", settings);
    }

    @AfterEach
    void stopReplica() {
        replica.close();
    }

    @Test
    void togetherTheyRunEachTaskOnceAndKeepTheLimit() {
        List<Task> tasks =
                IntStream.range(0, 20).mapToObj(i -> board.task("Task " + i)).toList();
        Set<LaunchAgentRequest> ended = new HashSet<>();

        while (ended.size() < tasks.size()) {
            await().atMost(PATIENCE).until(() -> agents.launches().size() > ended.size());
            assertThat(agents.launches()).hasSizeLessThanOrEqualTo(ended.size() + PLACES);
            LaunchAgentRequest next = agents.launches().get(ended.size());
            agent.completes(agents.awaitAgent(next.getTaskId(), 1));
            ended.add(next);
        }

        tasks.forEach(task -> awaitState(task, TaskState.TASK_STATE_COMPLETED));
        assertThat(agents.launches())
                .hasSize(tasks.size())
                .extracting(LaunchAgentRequest::getTaskId)
                .containsExactlyInAnyOrderElementsOf(
                        tasks.stream().map(Task::getId).toList());
    }

    @Test
    void eachServesWhatTheOtherStoresAndTellsItsClientsWhenItRestarts() throws Exception {
        Talk talk = new Talk(bus);
        try (StreamClient here = StreamClient.open(address.getPort(), talk.taskId(), 0);
                StreamClient there = StreamClient.open(replica.port(), talk.taskId(), 0);
                BoardStreamClient ofBoards = BoardStreamClient.open(replica.port(), board.user())) {
            ofBoards.ask("{\"action\":\"subscribe\"}");
            talk.say(1, 100);
            await().until(() -> here.seqs().size() == 100 && there.seqs().size() == 100);

            replica.terminate();

            assertThat(there.closeCode().get(20, TimeUnit.SECONDS)).isEqualTo(1012);
            assertThat(ofBoards.closeCode().get(20, TimeUnit.SECONDS)).isEqualTo(1012);
            talk.say(101, 200);
            await().until(() -> here.seqs().size() == 200);
        }
    }

    @Test
    void oneThatIsKilledLeavesNothingUndone() {
        Talk talk = new Talk(bus);
        for (int from = 1; from <= 3_000; from += 100) {
            talk.say(from, from + 99);
            if (from == 1_501) {
                replica.kill();
            }
        }

        await().atMost(PATIENCE).until(() -> orchestrator.isStored(talk.taskId(), 3_000));
        List<JsonNode> history = orchestrator.history(talk.taskId());
        assertThat(history)
                .extracting(message -> message.at("/data/n").asInt())
                .isEqualTo(IntStream.rangeClosed(1, 3_000).boxed().toList());
    }
}
