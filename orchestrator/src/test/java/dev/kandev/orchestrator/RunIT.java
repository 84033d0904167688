package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.orchestrator.scene.Board;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.orchestrator.v1.Execution;
import dev.kandev.proto.orchestrator.v1.ExecutionStatus;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskState;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class RunIT extends Scene {

    @Test
    void aTaskIsCarriedOutFromItsCreationToItsCompletion() {
        Task task = board.task(board.request("Report")
                .setDescription("Count the files.")
                .setRepositoryUrl("https://example.org/repository.git")
                .setBranch("main"));

        AgentInstance analyst = agents.awaitAgent(task.getId(), 1);
        awaitState(task, TaskState.TASK_STATE_IN_PROGRESS);
        agent.runs(analyst);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);
        agent.says(analyst, "progress", Map.of("progress", 45, "message", "counting"));
        await().until(() -> board.get(task).getExecution().getProgress() == 45);
        agent.completes(analyst);

        awaitState(task, TaskState.TASK_STATE_COMPLETED);
        LaunchAgentRequest launch = agents.launches().get(0);
        assertThat(launch.getAgentType()).isEqualTo(Board.AGENT_TYPE);
        assertThat(launch.getPrompt()).isEqualTo("Report\n\nCount the files.");
        assertThat(launch.getRepositoryUrl()).isEqualTo("https://example.org/repository.git");
        assertThat(launch.getBranch()).isEqualTo("main");
        List<JsonNode> history = awaitLastStatus(task, "completed");
        assertThat(statuses(history)).containsExactly("queued", "starting", "running", "completed");
        assertThat(history)
                .extracting(message -> message.path("seq").asLong())
                .isEqualTo(LongStream.rangeClosed(1, 5).boxed().toList());
        Execution execution = awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_SUCCEEDED);
        assertThat(execution.getAgentId()).isEqualTo(analyst.getId());
        assertThat(execution.hasFinishedAt()).isTrue();
        await().untilAsserted(() ->
                assertThat(board.get(task).getExecution().getStatus()).isEqualTo("SUCCEEDED"));
    }

    @Test
    void theCardSaysWhatTheAgentDoesAndWhenItWaits() {
        Task task = board.task("Ask me");
        AgentInstance analyst = agents.awaitAgent(task.getId(), 1);
        agent.runs(analyst);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);

        agent.says(analyst, "status", Map.of("status", "waiting", "session_id", "s-1"));

        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_WAITING);
        await().until(() -> board.get(task).getExecution().getStatus().equals("WAITING"));

        agent.says(analyst, "progress", Map.of("progress", 70, "message", "reading"));

        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);
        await().until(() -> board.get(task).getExecution().getCurrentOperation().equals("reading"));
    }

    @Test
    void theCardIsNotWrittenMoreThanOnceASecondForProgress() {
        Task task = board.task("Chatty");
        AgentInstance analyst = agents.awaitAgent(task.getId(), 1);
        agent.runs(analyst);
        await().until(() -> board.get(task).getExecution().getStatus().equals("RUNNING"));
        long versionBefore = board.get(task).getVersion();
        long begun = System.nanoTime();

        for (int percent = 1; percent <= 100; percent++) {
            agent.says(analyst, "progress", Map.of("progress", percent, "message", "file " + percent));
        }

        await().until(() -> board.get(task).getExecution().getProgress() == 100);
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds() + 1;
        assertThat(board.get(task).getVersion() - versionBefore).isLessThanOrEqualTo(seconds + 1);
    }

    @Test
    void aTaskThatIsStartedAgainResumesItsLastSession() {
        Task task = board.task("Twice");
        agent.completesWith(agents.awaitAgent(task.getId(), 1), "session-1");
        awaitState(task, TaskState.TASK_STATE_COMPLETED);

        Execution second = orchestrator.start(task.getId());

        await().until(() -> agents.launches().size() == 2);
        LaunchAgentRequest launch = agents.launches().get(1);
        assertThat(launch.getExecutionId()).isEqualTo(second.getId());
        assertThat(launch.getSessionId()).isEqualTo("session-1");
        awaitState(task, TaskState.TASK_STATE_IN_PROGRESS);
    }
}
