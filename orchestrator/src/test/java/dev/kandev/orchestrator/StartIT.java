package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.kandev.common.event.Delivery;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import dev.kandev.proto.event.TaskEventData;
import dev.kandev.proto.orchestrator.v1.Execution;
import dev.kandev.proto.orchestrator.v1.ExecutionStatus;
import dev.kandev.proto.orchestrator.v1.StartTaskRequest;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskState;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class StartIT extends Scene {

    @Test
    void aTaskWithoutAutoStartWaitsForSomebodyToStartIt() {
        Task task = board.task(board.request("Manual").setAutoStart(false));
        await().during(Duration.ofSeconds(1)).until(() -> !orchestrator.isKnown(task.getId()));

        Execution execution = orchestrator
                .call()
                .startTask(StartTaskRequest.newBuilder()
                        .setTaskId(task.getId())
                        .setAgentType("gemini")
                        .setPriority(7)
                        .build())
                .getExecution();

        assertThat(execution.getPriority()).isEqualTo(7);
        assertThat(agents.awaitAgent(task.getId(), 1).getAgentType()).isEqualTo("gemini");
    }

    @Test
    void aTaskIsStartedOnceAtATime() {
        Task task = board.task("Busy");
        agents.awaitAgent(task.getId(), 1);

        assertThat(refusalOf(task.getId())).isEqualTo(Status.Code.ALREADY_EXISTS);
    }

    @Test
    void aStartNeedsATaskAndAnAgentType() {
        Task task = board.task(board.request("People's work").clearAgentType());

        assertThat(refusalOf(task.getId())).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusalOf(UUID.randomUUID().toString())).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(refusalOf("no id")).isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskState.class,
            names = {"TASK_STATE_BLOCKED", "TASK_STATE_CANCELLED"})
    void aCardThatWasPutAsideIsTakenBackAndStarted(TaskState state) {
        Task task = board.task(board.request("Put aside").setAutoStart(false));
        board.move(task, state);

        orchestrator.start(task.getId());

        agents.awaitAgent(task.getId(), 1);
        awaitState(task, TaskState.TASK_STATE_IN_PROGRESS);
    }

    @Test
    void aCardThatEntersTodoAgainStartsAnew() {
        Task task = board.task("Again");
        agent.completes(agents.awaitAgent(task.getId(), 1));
        awaitState(task, TaskState.TASK_STATE_COMPLETED);

        board.move(task, TaskState.TASK_STATE_TODO);

        await().until(() -> agents.launches().size() == 2);
    }

    @Test
    void anEventThatComesAgainQueuesNothing() throws Exception {
        Task task = board.task("Once");
        agent.completes(agents.awaitAgent(task.getId(), 1));
        awaitState(task, TaskState.TASK_STATE_COMPLETED);
        Delivery created = creationOf(task);

        bus.publish(created.subject(), "again-" + created.messageId(), created.payload(), Map.of());
        Task next = board.task("Next");

        agents.awaitAgent(next.getId(), 1);
        assertThat(agents.launches()).hasSize(2);
        assertThat(orchestrator.status(task.getId()).getStatus()).isEqualTo(ExecutionStatus.EXECUTION_STATUS_SUCCEEDED);
    }

    @Test
    void tasksThatAreMadeWhileTheDatabaseCutsItsConnectionsAreStartedAllTheSame() throws SQLException {
        List<Task> tasks = new ArrayList<>();

        for (int i = 0; i < 12; i++) {
            tasks.add(board.task("Task " + i));
            if (i % 4 == 0) {
                database.cutAllSessions();
            }
        }

        for (Task task : tasks) {
            agent.completes(agents.awaitAgent(task.getId(), 1));
            awaitState(task, TaskState.TASK_STATE_COMPLETED);
        }
        // A launch whose answer was lost is asked for again, under the same key: that makes no second agent.
        assertThat(agents.launches().stream()
                        .map(launch -> launch.getTaskId() + " " + launch.getExecutionId() + " " + launch.getAttempt())
                        .distinct())
                .hasSameSizeAs(tasks);
    }

    @Test
    void anEventThatIsNoneIsSetAsideAndTheRestFlowsOn() {
        bus.publish(Subjects.TASK_CREATED, UUID.randomUUID().toString(), new byte[] {1, 2, 3}, Map.of());

        Task task = board.task("After the poison");

        agents.awaitAgent(task.getId(), 1);
    }

    private Delivery creationOf(Task task) throws Exception {
        CompletableFuture<Delivery> found = new CompletableFuture<>();
        String durable = "test-" + UUID.randomUUID();
        try (AutoCloseable consumer = bus.consume(Subjects.TASKS_STREAM, durable, Subjects.TASK_CREATED, delivery -> {
            if (CloudEvent.parse(delivery.payload(), TaskEventData.class)
                    .subject()
                    .equals(task.getId())) {
                found.complete(delivery);
            }
        })) {
            return found.get(10, TimeUnit.SECONDS);
        }
    }

    private Status.Code refusalOf(String taskId) {
        return catchThrowableOfType(StatusRuntimeException.class, () -> orchestrator.start(taskId))
                .getStatus()
                .getCode();
    }
}
