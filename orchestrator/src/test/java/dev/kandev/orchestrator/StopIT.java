package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.StopAgentRequest;
import dev.kandev.proto.event.AgentFailure;
import dev.kandev.proto.orchestrator.v1.ExecutionStatus;
import dev.kandev.proto.orchestrator.v1.StopTaskRequest;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskState;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class StopIT extends Scene {

    @Test
    void aQueuedTaskIsCancelledAtOnce() {
        Task task = queuedForTomorrow();

        assertThat(orchestrator.stop(task.getId(), "changed my mind").getStatus())
                .isEqualTo(ExecutionStatus.EXECUTION_STATUS_STOPPED);

        awaitState(task, TaskState.TASK_STATE_CANCELLED);
        assertThat(board.lastEvent(task).getReason()).isEqualTo("changed my mind");
        assertThat(statuses(awaitLastStatus(task, "stopped"))).containsExactly("queued", "stopped");
        assertThat(agents.launches()).isEmpty();
    }

    @Test
    void aRunningTaskIsCancelledWhenItsAgentHasEnded() {
        Task task = board.task("Runs");
        AgentInstance analyst = running(task);

        orchestrator.stop(task.getId(), "enough");

        await().until(() -> !agents.stops().isEmpty());
        StopAgentRequest stop = agents.stops().get(0);
        assertThat(stop.getAgentId()).isEqualTo(analyst.getId());
        assertThat(stop.getReason()).isEqualTo("enough");
        assertThat(stop.getForce()).isFalse();
        assertThat(board.state(task)).isEqualTo(TaskState.TASK_STATE_IN_PROGRESS);
        agent.stops(analyst);
        awaitState(task, TaskState.TASK_STATE_CANCELLED);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_STOPPED);
    }

    @Test
    void anAgentThatDoesNotEndIsAskedAgainAndWithForceAtOnce() {
        Task task = board.task("Stubborn");
        running(task);
        orchestrator.stop(task.getId(), "enough");
        await().until(() -> agents.stops().size() >= 2);

        orchestrator
                .call()
                .stopTask(StopTaskRequest.newBuilder()
                        .setTaskId(task.getId())
                        .setReason("at once")
                        .setForce(true)
                        .build());

        await().until(() -> agents.stops().stream().anyMatch(StopAgentRequest::getForce));
    }

    @Test
    void aTaskWhoseLaunchDoesNotGetThroughStopsAsSoonAsItIsKnownThatNoAgentIsThere() {
        agents.answerLaunchesWith(Status.UNAVAILABLE);
        Task task = board.task("Not launched");
        await().until(() -> !agents.launches().isEmpty());

        orchestrator.stop(task.getId(), "never mind");

        awaitState(task, TaskState.TASK_STATE_CANCELLED);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_STOPPED);
    }

    @Test
    void anAgentThatFailsWhileItStopsIsNotTriedAgain() {
        Task task = board.task("Fails while stopping");
        AgentInstance analyst = running(task);
        orchestrator.stop(task.getId(), "enough");

        agent.fails(analyst, AgentFailure.AGENT_EXIT, "exit code 143");

        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_STOPPED);
        awaitState(task, TaskState.TASK_STATE_CANCELLED);
    }

    @Test
    void anAgentThatIsStoppedBySomebodyElseCancelsItsTask() {
        Task task = board.task("Stopped elsewhere");

        agent.stops(running(task));

        awaitState(task, TaskState.TASK_STATE_CANCELLED);
    }

    @ParameterizedTest
    @EnumSource(
            value = TaskState.class,
            names = {"TASK_STATE_TODO", "TASK_STATE_BLOCKED", "TASK_STATE_CANCELLED"})
    void aCardThatIsTakenOutOfProgressStopsItsAgentAndStaysWhereItWasPut(TaskState state) {
        Task task = board.task("Taken back");
        AgentInstance analyst = running(task);

        board.move(task, state);

        await().until(() -> !agents.stops().isEmpty());
        agent.stops(analyst);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_STOPPED);
        await().until(() -> board.get(task).getExecution().getStatus().equals("STOPPED"));
        await().during(Duration.ofSeconds(1)).until(() -> board.state(task) == state);
        assertThat(agents.launches()).hasSize(1);
    }

    @Test
    void aCardThatIsPutBackIntoProgressWhileItsAgentEndsStartsAnewAfterIt() {
        Task task = board.task("Back and forth");
        AgentInstance analyst = running(task);
        board.move(task, TaskState.TASK_STATE_TODO);
        await().until(() -> !agents.stops().isEmpty());
        board.move(task, TaskState.TASK_STATE_IN_PROGRESS);

        agent.stops(analyst);

        await().until(() -> agents.launches().size() == 2);
        assertThat(board.state(task)).isEqualTo(TaskState.TASK_STATE_IN_PROGRESS);
    }

    @Test
    void aCardThatIsBlockedWhileItIsQueuedIsNotLaunched() {
        Task task = queuedForTomorrow();

        board.move(task, TaskState.TASK_STATE_BLOCKED);

        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_STOPPED);
        assertThat(board.state(task)).isEqualTo(TaskState.TASK_STATE_BLOCKED);
    }

    @Test
    void aMoveThatIsHeardOfLateDoesNotStopWhatWasStartedAfterIt() {
        Task task = board.task(board.request("Cancelled and started").setAutoStart(false));

        for (int launches = 1; launches <= 5; launches++) {
            board.move(task, TaskState.TASK_STATE_CANCELLED);
            String executionId = orchestrator.start(task.getId()).getId();

            agent.completes(agents.awaitAgentOf(executionId));
            awaitState(task, TaskState.TASK_STATE_COMPLETED);
            board.move(task, TaskState.TASK_STATE_TODO);
        }
    }

    @Test
    void aDeletedTaskStopsItsAgent() {
        Task task = board.task("Deleted");
        AgentInstance analyst = running(task);

        board.delete(task);

        await().until(() -> !agents.stops().isEmpty());
        agent.stops(analyst);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_STOPPED);
    }

    @Test
    void thereIsNothingToStopWhereNothingRuns() {
        Task task = board.task(board.request("Manual").setAutoStart(false));

        StatusRuntimeException refused =
                catchThrowableOfType(StatusRuntimeException.class, () -> orchestrator.stop(task.getId(), ""));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
    }

    private Task queuedForTomorrow() {
        Task task = board.task(board.request("Tomorrow")
                .setStartAfter(Timestamp.newBuilder()
                        .setSeconds(Instant.now().plus(Duration.ofDays(1)).getEpochSecond())));
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_QUEUED);
        return task;
    }
}
