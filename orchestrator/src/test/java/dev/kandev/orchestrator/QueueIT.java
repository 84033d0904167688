package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.orchestrator.v1.ExecutionStatus;
import dev.kandev.proto.orchestrator.v1.GetQueueRequest;
import dev.kandev.proto.orchestrator.v1.GetQueueResponse;
import dev.kandev.proto.orchestrator.v1.GetStatusRequest;
import dev.kandev.proto.orchestrator.v1.GetStatusResponse;
import dev.kandev.proto.orchestrator.v1.QueueEntry;
import dev.kandev.proto.orchestrator.v1.TriggerQueueRequest;
import dev.kandev.proto.task.v1.Task;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class QueueIT extends Scene {

    private static final int PLACES = 4;

    @Test
    void launchesByPriorityThenAgeAndNeverMoreThanThereArePlaces() {
        fillAllPlaces();
        Task low = queued("low", 1);
        Task old = queued("old", 5);
        Task young = queued("young", 5);
        Task urgent = queued("urgent", 9);

        assertThat(queuedTasks()).containsExactly(urgent.getId(), old.getId(), young.getId(), low.getId());
        for (Task next : List.of(urgent, old, young, low)) {
            int before = agents.launches().size();
            agent.completes(
                    agents.awaitAgent(agents.launches().get(before - PLACES).getTaskId(), 1));
            await().until(() -> agents.launches().size() > before);
            assertThat(agents.launches())
                    .hasSize(before + 1)
                    .last()
                    .extracting(LaunchAgentRequest::getTaskId)
                    .isEqualTo(next.getId());
        }
    }

    @Test
    void sixtyTasksTakeTheirTurnsAndNeverMorePlacesThanThereAre() {
        fillAllPlaces();
        List<Task> tasks = IntStream.range(0, 60)
                .mapToObj(i -> board.task(board.request("Task " + i).setPriority(i % 3)))
                .toList();
        await().until(() -> queue().getTotal() == tasks.size());

        for (int ended = 0; ended < PLACES + tasks.size(); ended++) {
            int next = ended;
            await().until(() -> agents.launches().size() > next);
            assertThat(agents.launches()).hasSizeLessThanOrEqualTo(ended + PLACES);
            agent.completes(agents.awaitAgent(agents.launches().get(ended).getTaskId(), 1));
        }

        assertThat(tasks.stream().sorted(Comparator.comparing(this::startedAt)))
                .containsExactlyElementsOf(tasks.stream()
                        .sorted(Comparator.comparing(Task::getPriority).reversed())
                        .toList());
    }

    @Test
    void eachEntrySaysItsPlaceAndWhatItWaitsFor() {
        fillAllPlaces();
        Task tomorrow = board.task(board.request("Tomorrow")
                .setPriority(10)
                .setStartAfter(Timestamp.newBuilder()
                        .setSeconds(Instant.now().plus(Duration.ofDays(1)).getEpochSecond())));
        awaitStatus(tomorrow, ExecutionStatus.EXECUTION_STATUS_QUEUED);
        Task first = queued("first", 2);
        Task second = queued("second", 1);

        GetQueueResponse queue = queue();

        assertThat(queue.getEntriesList()).extracting(QueueEntry::getPosition).containsExactly(1, 2, 3);
        assertThat(queue.getEntriesList())
                .extracting(entry -> entry.getExecution().getTaskId())
                .containsExactly(first.getId(), second.getId(), tomorrow.getId());
        assertThat(queue.getEntriesList())
                .extracting(QueueEntry::getWaitingFor)
                .satisfiesExactly(
                        reason -> assertThat(reason).isEqualTo("a free place: 4 of 4 agents are running"),
                        reason -> assertThat(reason).startsWith("its turn: 1 before it"),
                        reason -> assertThat(reason).startsWith("its start time"));
        GetStatusResponse status = orchestrator.call().getStatus(GetStatusRequest.getDefaultInstance());
        assertThat(status.getQueued()).isEqualTo(3);
        assertThat(status.getRunning()).isEqualTo(PLACES);
        assertThat(status.getMaxConcurrent()).isEqualTo(PLACES);
    }

    @Test
    void anotherBoardsEntriesCountForThePlaceButAreNotShown() {
        fillAllPlaces();
        queued("ours", 2);

        GetQueueResponse others = orchestrator
                .call()
                .getQueue(GetQueueRequest.newBuilder()
                        .addBoardIds(UUID.randomUUID().toString())
                        .build());

        assertThat(others.getEntriesList()).isEmpty();
        assertThat(others.getTotal()).isZero();
        assertThat(queue().getTotal()).isEqualTo(1);
    }

    @Test
    void raisingAQueuedTasksPriorityMovesIt() {
        fillAllPlaces();
        Task first = queued("first", 5);
        Task second = queued("second", 1);

        board.prioritize(second, 8);

        await().untilAsserted(() -> assertThat(queuedTasks()).containsExactly(second.getId(), first.getId()));
    }

    @Test
    void aTaskIsNotLaunchedBeforeItsTime() {
        Instant start = Instant.now().plusSeconds(3);
        Task task = board.task(board.request("Soon")
                .setStartAfter(Timestamp.newBuilder()
                        .setSeconds(start.getEpochSecond())
                        .setNanos(start.getNano())));
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_QUEUED);
        orchestrator.call().triggerQueue(TriggerQueueRequest.getDefaultInstance());

        agents.awaitAgent(task.getId(), 1);

        assertThat(Instant.now()).isAfterOrEqualTo(start);
    }

    private void fillAllPlaces() {
        List<Task> tasks = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            tasks.add(board.task("fills a place"));
        }
        tasks.forEach(task -> agent.runs(agents.awaitAgent(task.getId(), 1)));
        tasks.forEach(task -> awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING));
    }

    private Instant startedAt(Task task) {
        Timestamp startedAt = orchestrator.status(task.getId()).getStartedAt();
        return Instant.ofEpochSecond(startedAt.getSeconds(), startedAt.getNanos());
    }

    private Task queued(String title, int priority) {
        Task task = board.task(board.request(title).setPriority(priority));
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_QUEUED);
        return task;
    }

    private GetQueueResponse queue() {
        return orchestrator
                .call()
                .getQueue(GetQueueRequest.newBuilder().addBoardIds(board.id()).build());
    }

    private List<String> queuedTasks() {
        return queue().getEntriesList().stream()
                .map(entry -> entry.getExecution().getTaskId())
                .toList();
    }
}
