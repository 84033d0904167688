package dev.kandev.gateway.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.google.protobuf.Timestamp;
import dev.kandev.gateway.Accounts;
import dev.kandev.gateway.scene.AgentManager;
import dev.kandev.gateway.scene.Person;
import dev.kandev.gateway.scene.Reached;
import dev.kandev.gateway.scene.Surroundings;
import dev.kandev.proto.agent.v1.AgentUsage;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class AgentsIT {

    private static final String LOGS = "/api/v1/orchestrator/tasks/{task}/logs";

    @Inject
    DataSource database;

    @ConfigProperty(name = "kandev.agent-manager.port")
    int agentManagerPort;

    private AgentManager agents;
    private Person owner;
    private String board;
    private String task;

    @BeforeEach
    void makeATask() throws SQLException {
        // The first account is an administrator's, who may do everything.
        Accounts.accessToken(database);
        agents = new AgentManager(agentManagerPort);
        Reached.await("agent-manager");
        owner = Person.joins();
        board = owner.makesABoard();
        task = owner.makesATask(board, "task");
    }

    @AfterEach
    void close() throws InterruptedException {
        agents.close();
    }

    @Test
    void showsTheLinesOfTheNewestAgentPageByPage() {
        agents.agent(task, "of an earlier attempt");
        agents.agent(task, "one", "two", "three");

        Response page = owner.asks().get(LOGS + "?limit=2", task);
        page.then()
                .statusCode(200)
                .body("logs.line", contains("one", "two"))
                .body("logs.stream", contains("stderr", "stderr"));
        int next = page.path("next_after");
        owner.asks().get(LOGS + "?after={next}", task, next).then().body("logs.line", contains("three"));
    }

    @Test
    void hasNoLinesBeforeTheFirstAgent() {
        owner.asks()
                .get(LOGS + "?after=7", task)
                .then()
                .statusCode(200)
                .body("logs", empty())
                .body("next_after", equalTo(7));
    }

    @Test
    void hidesTheLinesFromStrangers() {
        agents.agent(task, "a secret");

        Person.joins().asks().get(LOGS, task).then().statusCode(404);
    }

    @Test
    void showsWhatARunningAgentUses() {
        String path = "/api/v1/agents/" + agents.agent(task);
        owner.asks().get(path).then().body("usage", nullValue());

        agents.uses(
                path.substring(path.lastIndexOf('/') + 1),
                AgentUsage.newBuilder()
                        .setCpu(1.5)
                        .setMemoryBytes(1L << 30)
                        .setPids(7)
                        .setSampledAt(Timestamp.newBuilder().setSeconds(1_767_954_600))
                        .build());

        owner.asks()
                .get(path)
                .then()
                .statusCode(200)
                .body("usage.cpu", equalTo(1.5f))
                .body("usage.memory_bytes", equalTo(1 << 30))
                .body("usage.pids", equalTo(7))
                .body("usage.sampled_at", equalTo("2026-01-09T10:30:00Z"));
    }

    @Test
    void letsOnlyThoseWhoMayEditStopAnAgent() {
        String path = "/api/v1/agents/" + agents.agent(task) + "/stop";
        Person guest = Person.joins();

        guest.asks().post(path).then().statusCode(404);
        owner.admits(board, guest.id(), "viewer");
        guest.asks().post(path).then().statusCode(403);
        assertThat(agents.stops()).isEmpty();
        owner.admits(board, guest.id(), "editor");
        guest.asks().post(path).then().statusCode(202);
        assertThat(agents.stops()).hasSize(1);
    }
}
