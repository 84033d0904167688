package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.Timestamp;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AnswerPermissionRequest;
import dev.kandev.proto.agent.v1.CancelTurnRequest;
import dev.kandev.proto.orchestrator.v1.ExecutionStatus;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskState;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class ControlIT extends Scene {

    @Test
    void aPausedAgentStandsStillUntilItIsResumed() {
        Task task = board.task("Pause");
        running(task);

        assertThat(orchestrator.pause(task.getId()).getStatus()).isEqualTo(ExecutionStatus.EXECUTION_STATUS_PAUSED);
        await().until(() -> board.get(task).getExecution().getStatus().equals("PAUSED"));
        await().during(Duration.ofMillis(1_500))
                .until(() -> orchestrator.status(task.getId()).getStatus() == ExecutionStatus.EXECUTION_STATUS_PAUSED);
        assertThat(orchestrator.resume(task.getId()).getStatus()).isEqualTo(ExecutionStatus.EXECUTION_STATUS_RUNNING);

        await().until(() -> statuses(orchestrator.history(task.getId())).size() == 5);
        List<JsonNode> history = orchestrator.history(task.getId());
        assertThat(statuses(history)).containsExactly("queued", "starting", "running", "paused", "running");
        assertThat(history.get(history.size() - 1).at("/data/message").asText()).isEqualTo("resumed");
    }

    @Test
    void pausingAndResumingAgainHasNoEffect() {
        Task task = board.task("Twice");
        running(task);

        orchestrator.resume(task.getId());
        orchestrator.pause(task.getId());
        orchestrator.pause(task.getId());
        orchestrator.resume(task.getId());
        orchestrator.resume(task.getId());

        assertThat(agents.pauses()).hasSize(1);
        assertThat(agents.resumes()).hasSize(1);
    }

    @Test
    void anAgentThatWasPausedWhileItWaitedWaitsAgain() {
        Task task = board.task("Waits");
        waits(running(task));
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_WAITING);

        orchestrator.pause(task.getId());

        assertThat(orchestrator.resume(task.getId()).getStatus()).isEqualTo(ExecutionStatus.EXECUTION_STATUS_WAITING);
    }

    @Test
    void whatAPausedAgentHadSaidIsRememberedForItsReturn() {
        Task task = board.task("Waits behind a pause");
        AgentInstance analyst = running(task);
        orchestrator.pause(task.getId());
        waits(analyst);
        await().until(() -> orchestrator.history(task.getId()).stream()
                .anyMatch(message -> message.at("/data/session_id").asText().equals("session-1")));

        assertThat(orchestrator.status(task.getId()).getStatus()).isEqualTo(ExecutionStatus.EXECUTION_STATUS_PAUSED);
        assertThat(orchestrator.resume(task.getId()).getStatus()).isEqualTo(ExecutionStatus.EXECUTION_STATUS_WAITING);
    }

    @Test
    void aPauseWhoseAnswerIsLostIsSeenAllTheSameAndSoIsItsEnd() {
        Task task = board.task("Lost answers");
        running(task);

        agents.answerControlWith(Status.DEADLINE_EXCEEDED);
        assertThat(refusalOf(() -> orchestrator.pause(task.getId())).getCode())
                .isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_PAUSED);
        assertThat(refusalOf(() -> orchestrator.resume(task.getId())).getCode())
                .isEqualTo(Status.Code.DEADLINE_EXCEEDED);

        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);
        assertThat(statuses(awaitLastStatus(task, "running")).stream().filter("paused"::equals))
                .hasSize(1);
    }

    @Test
    void aPausedAgentIsStoppedLikeAnyOther() {
        Task task = board.task("Paused for good");
        AgentInstance analyst = running(task);
        orchestrator.pause(task.getId());

        orchestrator.stop(task.getId(), "enough");
        await().until(() -> !agents.stops().isEmpty());
        agent.stops(analyst);

        awaitState(task, TaskState.TASK_STATE_CANCELLED);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_STOPPED);
    }

    @Test
    void anAgentThatWaitsIsStoppedLikeAnyOther() {
        Task task = board.task("Waits for nobody");
        AgentInstance analyst = running(task);
        waits(analyst);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_WAITING);

        orchestrator.stop(task.getId(), "enough");
        await().until(() -> !agents.stops().isEmpty());
        agent.stops(analyst);

        awaitState(task, TaskState.TASK_STATE_CANCELLED);
    }

    @Test
    void anAgentWhoseTurnIsCancelledSaysItselfThatItWaits() {
        Task task = board.task("Never mind");
        AgentInstance analyst = running(task);

        orchestrator.cancelTurn(task.getId());
        waits(analyst);

        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_WAITING);
        assertThat(agents.cancels()).extracting(CancelTurnRequest::getAgentId).containsExactly(analyst.getId());
        assertThat(refusalOf(() -> orchestrator.cancelTurn(task.getId())).getDescription())
                .contains("waits for the next prompt");
    }

    @Test
    void aPermissionIsGivenToTheAgentThatAsksForIt() {
        Task task = board.task("May I?");
        AgentInstance analyst = running(task);
        agent.says(analyst, "permission", Map.of("id", "p-1", "options", List.of()));
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_WAITING);

        Status wrong = refusalOf(() -> orchestrator.answer(task.getId(), "p-2", "allow"));
        assertThat(orchestrator.answer(task.getId(), "p-1", "allow").getStatus())
                .isEqualTo(ExecutionStatus.EXECUTION_STATUS_RUNNING);
        Status late = refusalOf(() -> orchestrator.answer(task.getId(), "p-1", "deny"));

        assertThat(wrong.getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(wrong.getDescription()).contains("waits for permission p-1");
        assertThat(late.getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
        assertThat(agents.answers())
                .containsExactly(AnswerPermissionRequest.newBuilder()
                        .setAgentId(analyst.getId())
                        .setPermissionId("p-1")
                        .setOptionId("allow")
                        .build());
        List<JsonNode> permissions = ofType(awaitLastStatus(task, "running"), "permission");
        assertThat(permissions).hasSize(2);
        assertThat(permissions.get(1).at("/data/id").asText()).isEqualTo("p-1");
        assertThat(permissions.get(1).at("/data/outcome/option_id").asText()).isEqualTo("allow");
    }

    @Test
    void otherWorkDoesNotEndTheWaitForAPermission() {
        Task task = board.task("Two things at once");
        AgentInstance analyst = running(task);
        agent.says(analyst, "permission", Map.of("id", "p-1"));
        agent.says(analyst, "progress", Map.of("progress", 30));
        await().until(() -> orchestrator.status(task.getId()).getProgress() == 30);

        assertThat(orchestrator.answer(task.getId(), "p-1", "allow").getStatus())
                .isEqualTo(ExecutionStatus.EXECUTION_STATUS_RUNNING);
    }

    @Test
    void aTurnThatWaitsForAPermissionCanBeCancelled() {
        Task task = board.task("No");
        AgentInstance analyst = running(task);
        agent.says(analyst, "permission", Map.of("id", "p-1"));
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_WAITING);

        orchestrator.cancelTurn(task.getId());

        assertThat(agents.cancels()).hasSize(1);
    }

    @Test
    void whatCannotBeDoneNowIsRefusedWithWhatIsInstead() {
        Task never = board.task(board.request("Manual").setAutoStart(false));
        Task queued = board.task(board.request("Tomorrow")
                .setStartAfter(Timestamp.newBuilder()
                        .setSeconds(Instant.now().plus(Duration.ofDays(1)).getEpochSecond())));
        Task ended = board.task("Ended");
        agent.completes(running(ended));
        awaitStatus(ended, ExecutionStatus.EXECUTION_STATUS_SUCCEEDED);
        Task starting = board.task("Starting");
        agents.awaitAgent(starting.getId(), 1);
        awaitStatus(queued, ExecutionStatus.EXECUTION_STATUS_QUEUED);

        assertRefused(never, "it was never started");
        assertRefused(queued, "it waits in the queue");
        assertRefused(ended, "its agent has ended");
        assertRefused(starting, "its agent is being started");
    }

    @Test
    void nothingIsAskedOfAnAgentThatIsBeingStopped() {
        Task task = board.task("Stops");
        running(task);
        orchestrator.stop(task.getId(), "enough");

        assertRefused(task, "it is being stopped");
    }

    @Test
    void callsNeedTheirIds() {
        String task = UUID.randomUUID().toString();

        assertThat(refusalOf(() -> orchestrator.pause("no id")).getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusalOf(() -> orchestrator.answer(task, "", "allow")).getCode())
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(refusalOf(() -> orchestrator.answer(task, "p-1", "")).getCode())
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
    }

    private void assertRefused(Task task, String why) {
        assertThat(List.of(
                        refusalOf(() -> orchestrator.pause(task.getId())),
                        refusalOf(() -> orchestrator.resume(task.getId())),
                        refusalOf(() -> orchestrator.cancelTurn(task.getId())),
                        refusalOf(() -> orchestrator.answer(task.getId(), "p-1", "allow"))))
                .allSatisfy(refusal -> {
                    assertThat(refusal.getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
                    assertThat(refusal.getDescription()).endsWith(why);
                });
    }
}
