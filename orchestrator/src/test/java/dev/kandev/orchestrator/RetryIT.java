package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.event.AgentFailure;
import dev.kandev.proto.orchestrator.v1.Execution;
import dev.kandev.proto.orchestrator.v1.ExecutionStatus;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskState;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class RetryIT extends Scene {

    @Test
    void whatKeepsFailingIsTriedThreeTimesAndThenFailsTheTaskWithItsReason() {
        Task task = board.task("Fails");

        for (int attempt = 1; attempt <= 3; attempt++) {
            AgentInstance analyst = agents.awaitAgent(task.getId(), attempt);
            agent.runs(analyst);
            agent.fails(analyst, AgentFailure.AGENT_EXIT, "exit code 2");
        }

        awaitState(task, TaskState.TASK_STATE_FAILED);
        assertThat(board.lastEvent(task).getReason()).contains("exit code 2");
        List<JsonNode> history = awaitLastStatus(task, "failed");
        assertThat(statuses(history))
                .containsExactly(
                        "queued",
                        "starting",
                        "running",
                        "queued",
                        "starting",
                        "running",
                        "queued",
                        "starting",
                        "running",
                        "failed");
        JsonNode error = history.get(history.size() - 2);
        assertThat(error.path("type").asText()).isEqualTo("error");
        assertThat(error.at("/data/error").asText()).isEqualTo("exit code 2");
        assertThat(error.at("/data/details").asText()).isEqualTo("agent_exit, attempt 3 of 3");
        assertThat(orchestrator.status(task.getId()).getError().getReason()).isEqualTo("agent_exit");
    }

    @Test
    void aRetrySaysWhyAndWhen() {
        Task task = board.task("Fails once");
        AgentInstance analyst = agents.awaitAgent(task.getId(), 1);
        agent.fails(analyst, AgentFailure.TIMEOUT, "silent for 10 minutes");

        agents.awaitAgent(task.getId(), 2);

        await().until(() -> statuses(orchestrator.history(task.getId())).size() >= 4);
        JsonNode again = orchestrator.history(task.getId()).stream()
                .filter(message -> message.path("data").has("retry_at"))
                .findFirst()
                .orElseThrow();
        assertThat(again.at("/data/status").asText()).isEqualTo("queued");
        assertThat(again.at("/data/reason").asText()).isEqualTo("timeout");
        assertThat(again.at("/data/message").asText()).isEqualTo("silent for 10 minutes");
        assertThat(again.at("/data/attempt").asInt()).isEqualTo(1);
        assertThat(again.at("/data/max_attempts").asInt()).isEqualTo(3);
    }

    @Test
    void aSecondAttemptThatGoesWellCompletesTheTask() {
        Task task = board.task("Fails once");
        agent.fails(agents.awaitAgent(task.getId(), 1), AgentFailure.LAUNCH, "no space left");

        agent.completes(agents.awaitAgent(task.getId(), 2));

        awaitState(task, TaskState.TASK_STATE_COMPLETED);
        Execution execution = awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_SUCCEEDED);
        assertThat(execution.getAttempt()).isEqualTo(2);
        assertThat(execution.hasError()).isFalse();
    }

    @Test
    void whatCannotGetBetterIsNotTriedAgain() {
        Task task = board.task("Hopeless");

        agent.fails(agents.awaitAgent(task.getId(), 1), AgentFailure.REPOSITORY, "no branch nowhere");

        awaitState(task, TaskState.TASK_STATE_FAILED);
        assertThat(awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_FAILED).getAttempt())
                .isEqualTo(1);
    }

    @Test
    void aShutdownUsesUpNoAttempt() {
        Task task = board.task("Interrupted");

        agent.fails(agents.awaitAgent(task.getId(), 1), AgentFailure.SHUTDOWN, "kandev was shut down");

        agents.awaitAgent(task.getId(), 2);
        assertThat(orchestrator.status(task.getId()).getMaxAttempts()).isEqualTo(4);
    }

    @Test
    void anUnknownAgentTypeFailsTheTaskAtOnce() {
        agents.answerLaunchesWith(Status.NOT_FOUND.withDescription("no agent type nobody"));

        Task task = board.task("Unknown agent");

        awaitState(task, TaskState.TASK_STATE_FAILED);
        List<JsonNode> history = awaitLastStatus(task, "failed");
        assertThat(history.get(history.size() - 2).at("/data/error").asText()).isEqualTo("no agent type nobody");
        assertThat(agents.launches()).hasSize(1);
    }

    @Test
    void theSameEndTwiceCountsOnce() {
        Task task = board.task("Fails");
        AgentInstance analyst = agents.awaitAgent(task.getId(), 1);
        agent.fails(analyst, AgentFailure.AGENT_EXIT, "exit code 1");
        AgentInstance second = agents.awaitAgent(task.getId(), 2);

        agent.fails(analyst, AgentFailure.AGENT_EXIT, "exit code 1");
        agent.completes(second);

        awaitState(task, TaskState.TASK_STATE_COMPLETED);
        assertThat(agents.launches()).hasSize(2);
    }
}
