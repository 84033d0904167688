package dev.kandev.orchestrator.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.common.event.EventBus;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.orchestrator.v1.Execution;
import dev.kandev.proto.orchestrator.v1.ExecutionStatus;
import dev.kandev.proto.task.v1.Task;
import dev.kandev.proto.task.v1.TaskState;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * The orchestrator with everything around it. Each test has a board and an agent-manager of its own, and leaves nothing
 * running.
 */
public abstract class Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TestHTTPResource
    protected URI address;

    @Inject
    protected EventBus bus;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String databaseUrl;

    @ConfigProperty(name = "quarkus.datasource.username")
    String databaseUser;

    @ConfigProperty(name = "quarkus.datasource.password")
    String databasePassword;

    @ConfigProperty(name = "kandev.task-service.port")
    protected int taskServicePort;

    @ConfigProperty(name = "kandev.agent-manager.port")
    protected int agentManagerPort;

    protected DatabaseConsole database;
    protected Board board;
    protected Orchestrator orchestrator;
    protected AgentManager agents;
    protected AgentLife agent;

    @BeforeEach
    void enter() {
        database = new DatabaseConsole(databaseUrl, databaseUser, databasePassword);
        board = new Board(taskServicePort);
        orchestrator = new Orchestrator(address.getPort());
        agents = new AgentManager(agentManagerPort);
        agent = new AgentLife(agents, bus);
    }

    @AfterEach
    void leave() throws SQLException, InterruptedException {
        database.execute("delete from prompts");
        database.execute("delete from executions");
        agents.close();
        orchestrator.close();
        board.close();
    }

    /** The agent of the task's first attempt, at work. */
    protected AgentInstance running(Task task) {
        AgentInstance analyst = agents.awaitAgent(task.getId(), 1);
        agent.runs(analyst);
        awaitStatus(task, ExecutionStatus.EXECUTION_STATUS_RUNNING);
        return analyst;
    }

    /** Its turn ends. */
    protected void waits(AgentInstance analyst) {
        agent.says(analyst, "status", Map.of("status", "waiting", "session_id", "session-1"));
    }

    /** How the orchestrator refuses. */
    protected static Status refusalOf(ThrowingCallable call) {
        return catchThrowableOfType(StatusRuntimeException.class, call).getStatus();
    }

    /** The messages of one type, in their order. */
    protected static List<JsonNode> ofType(List<JsonNode> history, String type) {
        return history.stream()
                .filter(message -> message.path("type").asText().equals(type))
                .toList();
    }

    /** Of another user. Whoever asks for it closes it. */
    protected Board anotherBoard() {
        return new Board(taskServicePort);
    }

    /** The newest execution, once it stands there. */
    protected Execution awaitStatus(Task task, ExecutionStatus status) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        orchestrator.status(task.getId()).getStatus())
                .isEqualTo(status));
        return orchestrator.status(task.getId());
    }

    protected void awaitState(Task task, TaskState state) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(board.state(task)).isEqualTo(state));
    }

    /** The whole history, once its last message is a {@code status} with this status. */
    protected List<JsonNode> awaitLastStatus(Task task, String status) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<JsonNode> history = orchestrator.history(task.getId());
            assertThat(history).isNotEmpty();
            assertThat(history.get(history.size() - 1).at("/data/status").asText())
                    .isEqualTo(status);
        });
        return orchestrator.history(task.getId());
    }

    /** What the {@code status} messages say, in their order. */
    protected static List<String> statuses(List<JsonNode> history) {
        return ofType(history, "status").stream()
                .map(message -> message.at("/data/status").asText())
                .toList();
    }
}
