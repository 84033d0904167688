package dev.kandev.gateway.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.kandev.gateway.Accounts;
import dev.kandev.gateway.scene.Person;
import dev.kandev.gateway.scene.Reached;
import dev.kandev.gateway.scene.Surroundings;
import dev.kandev.gateway.scene.Workspaces;
import dev.kandev.proto.agent.v1.PushBranchRequest;
import dev.kandev.proto.agent.v1.PushBranchResponse;
import io.grpc.Status;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class PushIT {

    private static final PushBranchResponse PUSHED = PushBranchResponse.newBuilder()
            .setBranch("kandev/0a1b2c3d-task")
            .setCommit("86df2a5b8fc1e7bd8a6ce2ae0c6b0c8f4ed8f4c2")
            .build();

    @Inject
    DataSource database;

    @ConfigProperty(name = "kandev.agent-manager.port")
    int agentManagerPort;

    private Workspaces workspaces;
    private Person owner;
    private String board;
    private String task;

    @BeforeEach
    void makeATask() throws SQLException {
        // The first account is an administrator's, who may do everything.
        Accounts.accessToken(database);
        workspaces = new Workspaces(agentManagerPort);
        Reached.await("agent-manager");
        workspaces.answersPushesWith(PUSHED);
        owner = Person.joins();
        board = owner.makesABoard();
        task = owner.makesATask(board, "the title");
    }

    @AfterEach
    void close() throws InterruptedException {
        workspaces.close();
    }

    @Test
    void pushesInTheNameOfTheUser() {
        owner.says("{\"message\":\"what was done\"}")
                .header("Idempotency-Key", "once")
                .post(path())
                .then()
                .statusCode(200)
                .body("branch", equalTo(PUSHED.getBranch()))
                .body("commit", equalTo(PUSHED.getCommit()));

        assertThat(workspaces.pushes())
                .containsExactly(PushBranchRequest.newBuilder()
                        .setTaskId(task)
                        .setMessage("what was done")
                        .setAuthorName(owner.username())
                        .setAuthorEmail(owner.username() + "@example.org")
                        .setRequestId("once")
                        .build());
    }

    @Test
    void theTitleIsTheMessageWhereThereIsNone() {
        owner.asks().post(path()).then().statusCode(200);
        owner.says("{\"message\":\" \"}").post(path()).then().statusCode(200);

        assertThat(workspaces.pushes())
                .extracting(PushBranchRequest::getMessage)
                .containsExactly("the title", "the title");
    }

    @Test
    void saysThatThereIsNothingToPush() {
        workspaces.answersPushesWith(
                PushBranchResponse.newBuilder().setNothingToPush(true).build());

        problem(owner, 409).body("detail", containsString("nothing to push"));
    }

    @Test
    void whatIsPushedAlreadyIsAnsweredAsItIs() {
        workspaces.answersPushesWith(PUSHED.toBuilder().setNothingToPush(true).build());

        owner.asks().post(path()).then().statusCode(200).body("commit", equalTo(PUSHED.getCommit()));
    }

    @Test
    void passesOnWhyItIsRefused() {
        workspaces.refusesPushesWith(Status.ABORTED.withDescription("somebody else has pushed"));
        problem(owner, 409).body("detail", containsString("somebody else"));

        workspaces.refusesPushesWith(Status.UNAVAILABLE.withDescription("out of reach"));
        problem(owner, 503);
    }

    @Test
    void namesAMessageThatIsTooLong() {
        owner.says("{\"message\":\"" + "x".repeat(10_001) + "\"}")
                .post(path())
                .then()
                .statusCode(400)
                .body("errors.field", contains("message"));
        assertThat(workspaces.pushes()).isEmpty();
    }

    @Test
    void letsOnlyThoseWhoMayEditPush() {
        Person guest = Person.joins();

        problem(guest, 404);
        owner.admits(board, guest.id(), "viewer");
        problem(guest, 403);
        assertThat(workspaces.pushes()).isEmpty();
        owner.admits(board, guest.id(), "editor");
        guest.asks().post(path()).then().statusCode(200);
        assertThat(workspaces.pushes()).hasSize(1);
    }

    private String path() {
        return "/api/v1/orchestrator/tasks/" + task + "/push";
    }

    private ValidatableResponse problem(Person person, int status) {
        return person.asks().post(path()).then().statusCode(status).contentType("application/problem+json");
    }
}
