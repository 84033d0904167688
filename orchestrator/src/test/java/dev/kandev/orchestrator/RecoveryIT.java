package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentStatus;
import dev.kandev.proto.orchestrator.v1.Execution;
import dev.kandev.proto.orchestrator.v1.ExecutionStatus;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskState;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class RecoveryIT extends Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Test
    void anAgentThatNobodyKnowsAnyMoreIsLostAndTriedAgain() {
        Task task = board.task("Lost");
        AgentInstance analyst = agents.awaitAgent(task.getId(), 1);
        agent.runs(analyst);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);

        agents.forget(analyst);

        agent.completes(agents.awaitAgent(task.getId(), 2));
        awaitState(task, TaskState.TASK_STATE_COMPLETED);
    }

    @ParameterizedTest
    @CsvSource({
        "AGENT_STATUS_COMPLETED, EXECUTION_STATUS_SUCCEEDED, TASK_STATE_COMPLETED",
        "AGENT_STATUS_STOPPED,   EXECUTION_STATUS_STOPPED,   TASK_STATE_CANCELLED",
    })
    void anEndWhoseEventNeverCameIsTakenAllTheSame(AgentStatus end, ExecutionStatus status, TaskState state) {
        Task task = board.task("Silent");
        AgentInstance analyst = agents.awaitAgent(task.getId(), 1);
        agent.runs(analyst);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);

        agent.endsSilently(analyst, end);

        awaitStatus(task, status);
        awaitState(task, state);
    }

    @Test
    void aFailureWhoseEventNeverCameIsTriedAgain() {
        Task task = board.task("Fails silently");
        AgentInstance analyst = agents.awaitAgent(task.getId(), 1);

        agent.endsSilently(analyst, AgentStatus.AGENT_STATUS_FAILED);

        agents.awaitAgent(task.getId(), 2);
    }

    @Test
    void anAgentThatRunsWithoutItsEventIsSeenRunning() {
        Task task = board.task("Runs silently");

        agent.endsSilently(agents.awaitAgent(task.getId(), 1), AgentStatus.AGENT_STATUS_RUNNING);

        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);
    }

    @Test
    void aLaunchThatDoesNotGetThroughIsRepeatedWithItsKeyAndSaysWhyMeanwhile() {
        agents.answerLaunchesWith(Status.UNAVAILABLE.withDescription("shutting down"));
        Task task = board.task("Patient");
        await().atMost(PATIENCE).until(() -> agents.launches().size() >= 2);
        Execution waiting = orchestrator.status(task.getId());

        agents.answerLaunchesWith(Status.OK);

        agent.completes(agents.awaitAgent(task.getId(), 1));
        awaitState(task, TaskState.TASK_STATE_COMPLETED);
        assertThat(waiting.getStatus()).isEqualTo(ExecutionStatus.EXECUTION_STATUS_STARTING);
        assertThat(waiting.getError().getMessage()).isEqualTo("shutting down");
        assertThat(agents.launches())
                .allSatisfy(launch -> assertThat(launch.getAttempt()).isEqualTo(1))
                .extracting(launch -> launch.getExecutionId())
                .containsOnly(waiting.getId());
    }

    @Test
    void anAgentThatRunsForNobodyIsStopped() {
        AgentInstance stray = agents.stray("00000000-0000-0000-0000-000000000001");

        await().atMost(PATIENCE).until(() -> agents.stops().stream()
                .anyMatch(stop -> stop.getAgentId().equals(stray.getId())));
    }
}
