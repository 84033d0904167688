package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentStatus;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.event.AgentFailure;
import dev.kandev.proto.orchestrator.v1.Execution;
import dev.kandev.proto.orchestrator.v1.ExecutionStatus;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskState;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class PromptIT extends Scene {

    @Test
    void aPromptWaitsForTheEndOfTheTurnAndIsThenGivenOnce() {
        Task task = board.task("Talk");
        AgentInstance analyst = running(task);
        Execution execution = orchestrator.status(task.getId());

        assertThat(orchestrator.prompt(task.getId(), "And now the tests.").getId())
                .isEqualTo(execution.getId());
        assertThat(orchestrator.queuedPrompts(task.getId())).containsExactly("And now the tests.");
        assertThat(agents.prompts()).isEmpty();
        waits(analyst);
        await().until(() -> orchestrator.queuedPrompts(task.getId()).isEmpty());

        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);
        assertThat(agents.given()).containsExactly("And now the tests.");
        assertThat(agents.prompts().get(0).getAgentId()).isEqualTo(analyst.getId());
        await().until(() -> statuses(orchestrator.history(task.getId()))
                .equals(List.of("queued", "starting", "running", "waiting", "waiting", "running")));
        List<JsonNode> history = orchestrator.history(task.getId());
        JsonNode said = history.get(history.size() - 2);
        assertThat(said.path("type").asText()).isEqualTo("message");
        assertThat(said.at("/data/role").asText()).isEqualTo("user");
        assertThat(said.at("/data/text").asText()).isEqualTo("And now the tests.");
        assertThat(said.at("/data/prompt_id").asText())
                .isEqualTo(agents.prompts().get(0).getPromptId());
    }

    @Test
    void severalPromptsAreGivenInTheirOrderOneATurn() {
        Task task = board.task("Talk much");
        AgentInstance analyst = running(task);
        List.of("one", "two", "three").forEach(text -> orchestrator.prompt(task.getId(), text));

        for (int turn = 1; turn <= 3; turn++) {
            int given = turn;
            waits(analyst);
            await().until(() -> orchestrator.queuedPrompts(task.getId()).size() == 3 - given);
            await().during(Duration.ofMillis(300)).until(() -> agents.given().size() == given);
        }

        assertThat(agents.given()).containsExactly("one", "two", "three");
    }

    @Test
    void anAgentThatWaitsIsGivenAPromptAtOnce() {
        Task task = board.task("Listens");
        waits(running(task));
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_WAITING);

        orchestrator.prompt(task.getId(), "Go on.");

        await().atMost(Duration.ofSeconds(3)).until(() -> agents.given().equals(List.of("Go on.")));
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);
    }

    @Test
    void nothingIsGivenToAnAgentThatWaitsForAPermissionOrIsPaused() {
        Task task = board.task("Busy");
        AgentInstance analyst = running(task);
        orchestrator.prompt(task.getId(), "Later.");

        agent.says(analyst, "permission", Map.of("id", "p-1"));
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_WAITING);
        orchestrator.pause(task.getId());
        waits(analyst);
        await().during(Duration.ofMillis(700)).until(() -> agents.prompts().isEmpty());

        orchestrator.resume(task.getId());
        await().until(() -> agents.given().equals(List.of("Later.")));
    }

    @Test
    void aPromptWhoseAnswerIsLostIsGivenOnceAndTheNextOneAfterItsTurn() {
        Task task = board.task("Lost answers");
        AgentInstance analyst = running(task);
        orchestrator.prompt(task.getId(), "one");
        orchestrator.prompt(task.getId(), "two");
        agents.answerControlWith(Status.DEADLINE_EXCEEDED);
        waits(analyst);
        await().until(() -> agents.prompts().size() >= 2);
        assertThat(orchestrator.queuedPrompts(task.getId())).hasSize(2);

        // It has long heard it, and is through with it.
        agent.says(analyst, "message", Map.of("role", "agent", "text", "Done."));
        waits(analyst);
        agents.answerControlWith(Status.OK);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> orchestrator.queuedPrompts(task.getId()).isEmpty());

        assertThat(agents.given()).containsExactly("one", "two");
        await().until(() ->
                ofType(orchestrator.history(task.getId()), "message").size() == 3);
        assertThat(ofType(orchestrator.history(task.getId()), "message"))
                .extracting(message -> message.at("/data/text").asText())
                .containsExactlyInAnyOrder("one", "Done.", "two");
    }

    @Test
    void aPromptAfterTheEndResumesTheSessionWithThePromptAsItsText() {
        Task task = board.task("Report");
        agent.completesWith(running(task), "session-1");
        awaitState(task, TaskState.TASK_STATE_COMPLETED);

        Execution followUp = orchestrator.prompt(task.getId(), "Shorter, please.");
        AgentInstance analyst = agents.awaitAgentOf(followUp.getId());

        LaunchAgentRequest launch = agents.launches().get(1);
        assertThat(launch.getPrompt()).isEqualTo("Shorter, please.");
        assertThat(launch.getSessionId()).isEqualTo("session-1");
        assertThat(launch.getAgentType()).isEqualTo(followUp.getAgentType());
        awaitState(task, TaskState.TASK_STATE_IN_PROGRESS);
        agent.runs(analyst);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);
        assertThat(orchestrator.queuedPrompts(task.getId())).isEmpty();
        agent.completes(analyst);
        awaitState(task, TaskState.TASK_STATE_COMPLETED);
        List<JsonNode> said = ofType(awaitLastStatus(task, "completed"), "message");
        assertThat(said).hasSize(1);
        assertThat(said.get(0).at("/data/text").asText()).isEqualTo("Shorter, please.");
        assertThat(said.get(0).path("agent_id").asText()).isEqualTo(analyst.getId());
    }

    @Test
    void anAttemptAfterAFailedOneIsAskedTheSameAndTheHistorySaysItOnce() {
        Task task = board.task("Report");
        agent.completesWith(running(task), "session-1");
        awaitState(task, TaskState.TASK_STATE_COMPLETED);
        Execution followUp = orchestrator.prompt(task.getId(), "Shorter, please.");

        agent.fails(agents.awaitAgentOf(followUp.getId()), AgentFailure.AGENT_EXIT, "exit code 2");
        AgentInstance second = agents.awaitAgent(task.getId(), 2);
        agent.completes(second);

        awaitState(task, TaskState.TASK_STATE_COMPLETED);
        assertThat(agents.launches().get(2).getPrompt()).isEqualTo("Shorter, please.");
        assertThat(ofType(awaitLastStatus(task, "completed"), "message")).hasSize(1);
    }

    @Test
    void whatIsStillQueuedWhenTheAgentEndsWellGoesOnInANewExecution() {
        Task task = board.task("Last moments");
        AgentInstance analyst = running(task);
        Execution first = orchestrator.prompt(task.getId(), "one");
        orchestrator.prompt(task.getId(), "two");

        agent.completesWith(analyst, "session-1");
        await().until(() -> agents.launches().size() == 2);

        LaunchAgentRequest launch = agents.launches().get(1);
        assertThat(launch.getPrompt()).isEqualTo("one");
        assertThat(launch.getSessionId()).isEqualTo("session-1");
        assertThat(launch.getExecutionId()).isNotEqualTo(first.getId());
        AgentInstance next = agents.awaitAgentOf(launch.getExecutionId());
        agent.runs(next);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);
        assertThat(orchestrator.queuedPrompts(task.getId())).containsExactly("two");
        await().until(() -> board.get(task).getExecution().getStatus().equals("RUNNING"));
        await().during(Duration.ofSeconds(1))
                .until(() -> board.state(task) == TaskState.TASK_STATE_IN_PROGRESS
                        && board.get(task).getExecution().getStatus().equals("RUNNING"));
        waits(next);
        await().until(() -> agents.given().equals(List.of("two")));
        agent.completes(next);
        awaitState(task, TaskState.TASK_STATE_COMPLETED);
    }

    @Test
    void whatTheAgentTookBeforeItEndedIsNotCarriedOutAgain() {
        Task task = board.task("Faster than our record");
        AgentInstance analyst = running(task);
        orchestrator.prompt(task.getId(), "one");
        agents.answerControlWith(Status.DEADLINE_EXCEEDED);
        waits(analyst);
        await().until(() -> !agents.prompts().isEmpty());

        agent.says(analyst, "result", Map.of("status", "success"));
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);
        agent.completes(analyst);

        awaitState(task, TaskState.TASK_STATE_COMPLETED);
        assertThat(agents.launches()).hasSize(1);
        await().until(() -> ofType(orchestrator.history(task.getId()), "message").stream()
                .map(message -> message.at("/data/text").asText())
                .toList()
                .equals(List.of("one")));
    }

    @Test
    void whatAnEndedAgentRefusedGoesOnInANewExecution() {
        Task task = board.task("Ends while it waits");
        AgentInstance analyst = running(task);
        waits(analyst);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_WAITING);
        agent.endsSilently(analyst, AgentStatus.AGENT_STATUS_COMPLETED);

        orchestrator.prompt(task.getId(), "one");

        await().atMost(Duration.ofSeconds(20)).until(() -> agents.launches().size() == 2);
        assertThat(agents.launches().get(1).getPrompt()).isEqualTo("one");
        assertThat(agents.given()).isEmpty();
    }

    @Test
    void aPromptInTheMomentOfTheEndIsCarriedOutAllTheSame() {
        Task task = board.task("Just now");
        agent.completes(running(task));
        for (int prompts = 1; prompts <= 5; prompts++) {
            orchestrator.prompt(task.getId(), "again " + prompts);
            int launches = prompts + 1;
            await().atMost(Duration.ofSeconds(20)).until(() -> agents.launches().size() == launches);
            LaunchAgentRequest launch = agents.launches().get(prompts);
            assertThat(launch.getPrompt()).isEqualTo("again " + prompts);
            agent.completes(agents.awaitAgentOf(launch.getExecutionId()));
        }

        awaitState(task, TaskState.TASK_STATE_COMPLETED);
        await().during(Duration.ofSeconds(1)).until(() -> board.state(task) == TaskState.TASK_STATE_COMPLETED);
    }

    @Test
    void aPromptTakesACancelledCardBack() {
        Task task = board.task("Cancelled");
        AgentInstance analyst = running(task);
        orchestrator.stop(task.getId(), "enough");
        assertThat(refusalOf(() -> orchestrator.prompt(task.getId(), "Wait!")).getCode())
                .isEqualTo(Status.Code.FAILED_PRECONDITION);
        agent.stops(analyst);
        awaitState(task, TaskState.TASK_STATE_CANCELLED);

        orchestrator.prompt(task.getId(), "Go on after all.");

        await().until(() -> agents.launches().size() == 2);
        awaitState(task, TaskState.TASK_STATE_IN_PROGRESS);
    }

    @Test
    void promptsThatNobodyCanTakeAnyMoreAreToldOf() {
        Task task = board.task("Fails");
        AgentInstance analyst = running(task);
        orchestrator.prompt(task.getId(), "one");
        orchestrator.prompt(task.getId(), "two");

        agent.fails(analyst, AgentFailure.REPOSITORY, "no branch nowhere");

        assertWithdrawn(task, "failed", "one", "two");
        assertThat(agents.launches()).hasSize(1);
    }

    @Test
    void aStopWithdrawsWhatIsQueued() {
        Task task = board.task("Stops");
        AgentInstance analyst = running(task);
        orchestrator.prompt(task.getId(), "one");
        orchestrator.stop(task.getId(), "enough");

        agent.stops(analyst);

        assertWithdrawn(task, "stopped", "one");
    }

    @Test
    void anAgentThatEndsWellThoughItWasToStopIsNotFollowedByAnother() {
        Task task = board.task("Moved away");
        AgentInstance analyst = running(task);
        orchestrator.prompt(task.getId(), "one");
        board.move(task, TaskState.TASK_STATE_BLOCKED);
        await().until(() -> !agents.stops().isEmpty());

        agent.completes(analyst);

        assertWithdrawn(task, "completed", "one");
        assertThat(agents.launches()).hasSize(1);
        assertThat(board.state(task)).isEqualTo(TaskState.TASK_STATE_BLOCKED);
    }

    @Test
    void theSameKeyIsOnePrompt() {
        Task task = board.task("Impatient");
        AgentInstance analyst = running(task);

        Execution first = orchestrator.prompt(task.getId(), "one", "key-1");
        Execution again = orchestrator.prompt(task.getId(), "one", "key-1");
        assertThat(again.getId()).isEqualTo(first.getId());
        assertThat(orchestrator.queuedPrompts(task.getId())).containsExactly("one");
        agent.completes(analyst);
        await().until(() -> agents.launches().size() == 2);
        Execution late = orchestrator.prompt(task.getId(), "one", "key-1");

        assertThat(late.getId()).isEqualTo(agents.launches().get(1).getExecutionId());
        await().until(() -> orchestrator.queuedPrompts(task.getId()).isEmpty());
    }

    @Test
    void aTaskThatWasNeverStartedBeginsWithItsOwnText() {
        Task task = board.task(board.request("Own text").setAutoStart(false));

        orchestrator.prompt(task.getId(), "And this.");
        AgentInstance analyst = running(task);
        assertThat(agents.launches().get(0).getPrompt()).isEqualTo("Own text");
        waits(analyst);

        await().until(() -> agents.given().equals(List.of("And this.")));
    }

    @Test
    void aPromptNeedsATaskWithAnAgentAndAText() {
        Task task = board.task(board.request("People's work").clearAgentType());
        Task busy = board.task("Busy");
        running(busy);

        assertThat(refusalOf(() -> orchestrator.prompt(task.getId(), "Do it.")).getCode())
                .isEqualTo(Status.Code.INVALID_ARGUMENT);
        for (String text : List.of("", " \n", "x".repeat(100_001), "a\0b")) {
            Status refusal = refusalOf(() -> orchestrator.prompt(busy.getId(), text));
            assertThat(refusal.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(refusal.getDescription()).startsWith("message");
        }
        orchestrator.prompt(busy.getId(), "x".repeat(100_000));
    }

    private void assertWithdrawn(Task task, String status, String... texts) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> ofType(orchestrator.history(task.getId()), "log").size() == texts.length);
        List<JsonNode> history = orchestrator.history(task.getId());
        assertThat(statuses(history)).endsWith(status);
        assertThat(ofType(history, "log"))
                .allSatisfy(log -> {
                    assertThat(log.at("/data/level").asText()).isEqualTo("warn");
                    assertThat(log.at("/data/message").asText()).isEqualTo("a queued prompt was not delivered");
                })
                .extracting(log -> log.at("/data/metadata/text").asText())
                .containsExactly(texts);
        assertThat(orchestrator.queuedPrompts(task.getId())).isEmpty();
    }
}
