package dev.kandev.gateway.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.google.protobuf.Timestamp;
import dev.kandev.gateway.scene.AgentManager;
import dev.kandev.gateway.scene.OrchestratorCalls;
import dev.kandev.gateway.scene.Person;
import dev.kandev.gateway.scene.Reached;
import dev.kandev.gateway.scene.Surroundings;
import dev.kandev.proto.orchestrator.v1.AnswerPermissionRequest;
import dev.kandev.proto.orchestrator.v1.CancelTurnRequest;
import dev.kandev.proto.orchestrator.v1.Execution;
import dev.kandev.proto.orchestrator.v1.ExecutionStatus;
import dev.kandev.proto.orchestrator.v1.GetTaskStatusResponse;
import dev.kandev.proto.orchestrator.v1.PauseTaskRequest;
import dev.kandev.proto.orchestrator.v1.PromptTaskRequest;
import dev.kandev.proto.orchestrator.v1.QueuedPrompt;
import dev.kandev.proto.orchestrator.v1.ResumeTaskRequest;
import dev.kandev.proto.orchestrator.v1.StartTaskRequest;
import dev.kandev.proto.orchestrator.v1.StopTaskRequest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class TaskControlIT {

    private static final Execution EXECUTION = Execution.newBuilder()
            .setId("11111111-0000-0000-0000-000000000000")
            .setStatus(ExecutionStatus.EXECUTION_STATUS_RUNNING)
            .build();

    private static final Map<String, String> BODIES = Map.of(
            "start", "",
            "stop", "",
            "pause", "",
            "resume", "",
            "cancel", "",
            "prompt", "{\"message\":\"go on\"}",
            "permission", "{\"permission_id\":\"p\",\"option_id\":\"allow\"}");

    @ConfigProperty(name = "quarkus.grpc.clients.orchestrator.test-port")
    int orchestratorPort;

    @ConfigProperty(name = "kandev.agent-manager.port")
    int agentManagerPort;

    private OrchestratorCalls orchestrator;
    private AgentManager agents;
    private Person owner;
    private String board;
    private String task;

    @BeforeEach
    void makeATask() {
        orchestrator = new OrchestratorCalls(orchestratorPort);
        orchestrator.answersWith(EXECUTION);
        agents = new AgentManager(agentManagerPort);
        Reached.await("orchestrator", "agent-manager");
        owner = Person.joins();
        board = owner.makesABoard();
        task = owner.makesATask(board, "task");
    }

    @AfterEach
    void close() throws InterruptedException {
        orchestrator.close();
        agents.close();
    }

    @Test
    void startsAndStops() {
        accepted(owner.says("{\"agent_type\":\"analyst\",\"priority\":7}"), "start");
        accepted(owner.says("{\"reason\":\"enough\",\"force\":true}"), "stop");

        assertThat(orchestrator.requests())
                .containsExactly(
                        StartTaskRequest.newBuilder()
                                .setTaskId(task)
                                .setAgentType("analyst")
                                .setPriority(7)
                                .build(),
                        StopTaskRequest.newBuilder()
                                .setTaskId(task)
                                .setReason("enough")
                                .setForce(true)
                                .build());
    }

    @Test
    void pausesResumesAndBreaksOffTheTurn() {
        accepted(owner.asks(), "pause");
        accepted(owner.asks(), "resume");
        accepted(owner.asks(), "cancel");

        assertThat(orchestrator.requests())
                .containsExactly(
                        PauseTaskRequest.newBuilder().setTaskId(task).build(),
                        ResumeTaskRequest.newBuilder().setTaskId(task).build(),
                        CancelTurnRequest.newBuilder().setTaskId(task).build());
    }

    @Test
    void promptsWithTheClientsIdempotencyKey() {
        accepted(owner.says("{\"message\":\"go on\"}").header("Idempotency-Key", "once"), "prompt");
        accepted(owner.says("{\"message\":\"and on\"}"), "prompt");

        assertThat(orchestrator.requests())
                .containsExactly(
                        PromptTaskRequest.newBuilder()
                                .setTaskId(task)
                                .setMessage("go on")
                                .setIdempotencyKey("once")
                                .build(),
                        PromptTaskRequest.newBuilder()
                                .setTaskId(task)
                                .setMessage("and on")
                                .build());
    }

    @Test
    void answersAPermission() {
        owner.says("{\"permission_id\":\"p1\",\"option_id\":\"allow_once\"}")
                .post(path("permission"))
                .then()
                .statusCode(200)
                .body("execution_id", equalTo(EXECUTION.getId()))
                .body("status", equalTo("RUNNING"));

        assertThat(orchestrator.requests())
                .containsExactly(AnswerPermissionRequest.newBuilder()
                        .setTaskId(task)
                        .setPermissionId("p1")
                        .setOptionId("allow_once")
                        .build());
    }

    @Test
    void namesWhatIsWrongWithABody() {
        refused(owner.says("{\"message\":\" \"}"), "prompt", "message");
        refused(owner.says("{\"message\":\"" + "x".repeat(100_001) + "\"}"), "prompt", "message");
        refused(
                owner.says("{\"message\":\"go on\"}").header("Idempotency-Key", "k".repeat(256)),
                "prompt",
                "idempotency_key");
        refused(owner.says("{}"), "permission", "option_id", "permission_id");
        assertThat(orchestrator.requests()).isEmpty();
    }

    @Test
    void takesAPromptOfTheGreatestLength() {
        accepted(owner.says("{\"message\":\"" + "ü".repeat(100_000) + "\"}"), "prompt");
    }

    @Test
    void letsViewersLookButNotTouch() {
        Person viewer = Person.joins();
        owner.admits(board, viewer.id(), "viewer");

        BODIES.forEach((action, body) -> problem(viewer.says(body), action, 403));
        assertThat(orchestrator.requests()).isEmpty();
        viewer.asks().get(path("status")).then().statusCode(200);
    }

    @Test
    void letsEditorsDoEverything() {
        Person editor = Person.joins();
        owner.admits(board, editor.id(), "editor");

        BODIES.forEach((action, body) ->
                editor.says(body).post(path(action)).then().statusCode(action.equals("permission") ? 200 : 202));
        assertThat(orchestrator.requests()).hasSameSizeAs(BODIES.keySet());
    }

    @Test
    void hidesTheTaskFromStrangers() {
        Person stranger = Person.joins();

        BODIES.forEach((action, body) -> problem(stranger.says(body), action, 404));
        assertThat(orchestrator.requests()).isEmpty();
    }

    @Test
    void showsThePromptsThatWait() {
        orchestrator.answersStatusWith(GetTaskStatusResponse.newBuilder()
                .setExecution(EXECUTION)
                .addAllQueuedPrompts(List.of(
                        QueuedPrompt.newBuilder()
                                .setId("22222222-0000-0000-0000-000000000000")
                                .setMessage("first")
                                .setCreatedAt(Timestamp.newBuilder().setSeconds(1_767_954_615))
                                .build(),
                        QueuedPrompt.newBuilder().setMessage("second").build()))
                .build());

        owner.asks()
                .get(path("status"))
                .then()
                .statusCode(200)
                .body("execution.id", equalTo(EXECUTION.getId()))
                .body("queued_prompts.message", contains("first", "second"))
                .body("queued_prompts[0].id", equalTo("22222222-0000-0000-0000-000000000000"))
                .body("queued_prompts[0].created_at", equalTo("2026-01-09T10:30:15Z"));
    }

    @Test
    void showsThatATaskNeverRan() {
        owner.asks()
                .get(path("status"))
                .then()
                .statusCode(200)
                .body("execution", nullValue())
                .body("agent", nullValue())
                .body("queued_prompts", empty());
    }

    private String path(String action) {
        return "/api/v1/orchestrator/tasks/" + task + "/" + action;
    }

    private void accepted(RequestSpecification request, String action) {
        request.post(path(action))
                .then()
                .statusCode(202)
                .body("execution_id", equalTo(EXECUTION.getId()))
                .body("status", equalTo("RUNNING"));
    }

    private void refused(RequestSpecification request, String action, String... fields) {
        problem(request, action, 400).body("errors.field", contains(fields));
    }

    private ValidatableResponse problem(RequestSpecification request, String action, int status) {
        return request.post(path(action)).then().statusCode(status).contentType("application/problem+json");
    }
}
