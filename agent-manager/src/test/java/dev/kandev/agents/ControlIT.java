package dev.kandev.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.kandev.agents.type.AgentType;
import dev.kandev.agents.type.AgentTypes;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.agent.v1.AgentDemand;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentStatus;
import dev.kandev.proto.agent.v1.AnswerPermissionRequest;
import dev.kandev.proto.agent.v1.CancelTurnRequest;
import dev.kandev.proto.agent.v1.GetCapacityRequest;
import dev.kandev.proto.agent.v1.GetCapacityResponse;
import dev.kandev.proto.agent.v1.PauseAgentRequest;
import dev.kandev.proto.agent.v1.PromptAgentRequest;
import dev.kandev.proto.agent.v1.ResumeAgentRequest;
import dev.kandev.proto.agent.v1.StopAgentRequest;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What users do with agents that run. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ControlIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration STALL = Duration.ofSeconds(2);

    /** Writes every control line, its first prompt included, to its log, until one of them asks it to go. */
    private static final String ECHO =
            """
            while read -r control; do
                echo "heard $control"
                case $control in *go*) exit 0 ;; esac
            done
            """;

    @TestHTTPResource
    URI service;

    @Inject
    AgentTypes types;

    @ConfigProperty(name = "kandev.workspaces.dir")
    Path workspaces;

    private AgentManagerClient client;

    @BeforeEach
    void connect() {
        client = new AgentManagerClient(service);
    }

    @AfterEach
    void disconnect() {
        client.close();
    }

    @Test
    void aPausedAgentIsSilentForAsLongAsItIsLeftSo() throws IOException {
        AgentInstance agent = launch("i=0; until [ -e go ]; do i=$((i+1)); echo $i; sleep 0.1; done", STALL);
        await().atMost(PATIENCE).until(() -> lines(agent).size() > 3);

        assertThat(pause(agent).getStatus()).isEqualTo(AgentStatus.AGENT_STATUS_PAUSED);
        assertThat(pause(agent).getStatus()).isEqualTo(AgentStatus.AGENT_STATUS_PAUSED);

        awaitKept(agent);
        int written = lines(agent).size();
        await().during(STALL.multipliedBy(2))
                .atMost(PATIENCE)
                .until(() -> lines(agent).size() == written && status(agent) == AgentStatus.AGENT_STATUS_PAUSED);

        assertThat(resume(agent).getStatus()).isEqualTo(AgentStatus.AGENT_STATUS_RUNNING);
        assertThat(resume(agent).getStatus()).isEqualTo(AgentStatus.AGENT_STATUS_RUNNING);
        await().atMost(PATIENCE).until(() -> lines(agent).size() > written);
        Files.createFile(workspaces.resolve(agent.getTaskId()).resolve("go"));
        awaitStatus(agent, AgentStatus.AGENT_STATUS_COMPLETED);
    }

    @Test
    void anAgentThatWasPausedCompletesItsWork() {
        AgentInstance agent = launch(ECHO);
        await().atMost(PATIENCE).until(() -> lines(agent).size() == 1);

        pause(agent);
        prompt(agent, UUID.randomUUID(), "go");
        assertThat(lines(agent)).hasSize(1);
        resume(agent);

        awaitStatus(agent, AgentStatus.AGENT_STATUS_COMPLETED);
        assertThat(lines(agent)).hasSize(2);
    }

    @Test
    void aPromptIsDeliveredOnce() {
        AgentInstance agent = launch(ECHO);
        awaitStatus(agent, AgentStatus.AGENT_STATUS_RUNNING);
        UUID promptId = UUID.randomUUID();

        prompt(agent, promptId, "once");
        prompt(agent, promptId, "once");
        prompt(agent, UUID.randomUUID(), "go");

        awaitStatus(agent, AgentStatus.AGENT_STATUS_COMPLETED);
        assertThat(lines(agent))
                .hasSize(3)
                .element(1)
                .asString()
                .isEqualTo("heard {\"type\":\"control\",\"action\":\"prompt\",\"prompt_id\":\"" + promptId
                        + "\",\"message\":\"once\"}");
    }

    @Test
    void theFirstAnswerToAPermissionStands() {
        AgentInstance agent = launch(ECHO);
        awaitStatus(agent, AgentStatus.AGENT_STATUS_RUNNING);

        answer(agent, "p1", "allow");
        answer(agent, "p1", "deny");
        prompt(agent, UUID.randomUUID(), "go");

        awaitStatus(agent, AgentStatus.AGENT_STATUS_COMPLETED);
        assertThat(lines(agent))
                .hasSize(3)
                .element(1)
                .asString()
                .isEqualTo("heard {\"type\":\"control\",\"action\":\"permission\",\"permission_id\":\"p1\","
                        + "\"option_id\":\"allow\"}");
    }

    @Test
    void aTurnIsCancelled() {
        AgentInstance agent = launch(ECHO);
        awaitStatus(agent, AgentStatus.AGENT_STATUS_RUNNING);

        client.agents()
                .cancelTurn(
                        CancelTurnRequest.newBuilder().setAgentId(agent.getId()).build());
        prompt(agent, UUID.randomUUID(), "go");

        awaitStatus(agent, AgentStatus.AGENT_STATUS_COMPLETED);
        assertThat(lines(agent)).element(1).isEqualTo("heard {\"type\":\"control\",\"action\":\"cancel\"}");
    }

    @Test
    void aPausedAgentIsStopped() {
        AgentInstance agent = launch(ECHO);
        awaitStatus(agent, AgentStatus.AGENT_STATUS_RUNNING);
        pause(agent);

        stop(agent);

        awaitStatus(agent, AgentStatus.AGENT_STATUS_STOPPED);
        assertThat(lines(agent)).anyMatch(line -> line.contains("\"action\":\"stop\""));
    }

    @Test
    void onlyRunningAgentsAreControlled() {
        AgentInstance ended = launch("exit 0");
        awaitStatus(ended, AgentStatus.AGENT_STATUS_COMPLETED);

        List<Runnable> calls = List.of(
                () -> pause(ended),
                () -> resume(ended),
                () -> prompt(ended, UUID.randomUUID(), "more"),
                () -> answer(ended, "p1", "allow"));

        assertThat(calls).allSatisfy(call -> {
            Status refusal = refusal(call);
            assertThat(refusal.getCode()).isEqualTo(Status.Code.FAILED_PRECONDITION);
            assertThat(refusal.getDescription()).contains(ended.getId(), "has ended");
        });
    }

    @Test
    void whatIsMissingIsNamed() {
        AgentInstance agent = launch(ECHO);
        awaitStatus(agent, AgentStatus.AGENT_STATUS_RUNNING);

        assertThat(refusal(() -> prompt(agent, UUID.randomUUID(), "")).getDescription())
                .contains("message");
        Status tooLong = refusal(() -> prompt(agent, UUID.randomUUID(), "x".repeat(100_001)));
        assertThat(tooLong.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(tooLong.getDescription()).contains("message");
        Status noUuid = refusal(() -> client.agents()
                .promptAgent(PromptAgentRequest.newBuilder()
                        .setAgentId(agent.getId())
                        .setPromptId("7")
                        .setMessage("more")
                        .build()));
        assertThat(noUuid.getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        assertThat(noUuid.getDescription()).contains("prompt_id");
        assertThat(refusal(() -> answer(agent, "", "allow")).getDescription()).contains("permission_id");

        stop(agent);
        awaitStatus(agent, AgentStatus.AGENT_STATUS_STOPPED);
    }

    @Test
    void capacityHasTheFiguresOfTheMachineAndOfEachType() {
        GetCapacityResponse capacity = client.agents().getCapacity(GetCapacityRequest.getDefaultInstance());

        assertThat(capacity.getTotal().getCpuMillis())
                .isEqualTo(4000L * Runtime.getRuntime().availableProcessors());
        assertThat(capacity.getTotal().getMemoryBytes()).isPositive();
        assertThat(capacity.getDemandByTypeMap())
                .containsEntry(
                        "gemini",
                        AgentDemand.newBuilder()
                                .setCpuMillis(1500)
                                .setMemoryBytes(1536L << 20)
                                .setDiskBytes(10L << 30)
                                .build())
                .containsKeys("analyst", "auggie");
        assertThat(capacity.getUsed().getMemoryBytes()).isPositive();
        assertThat(capacity.getDisk().getTotalBytes())
                .isGreaterThanOrEqualTo(capacity.getDisk().getFreeBytes());
        assertThat(capacity.getDisk().getSpareBytes())
                .isEqualTo(capacity.getDisk().getFreeBytes() - (1L << 30));
    }

    private AgentInstance launch(String script) {
        return launch(script, Duration.ZERO);
    }

    private AgentInstance launch(String script, Duration stall) {
        String name = "shell-" + UUID.randomUUID();
        types.create(new AgentType(
                name,
                "",
                "acp-stream",
                "process",
                "",
                "",
                List.of("sh", "-c", script),
                null,
                Map.of(),
                null,
                "none",
                List.of(),
                "ask",
                0,
                (int) stall.toSeconds(),
                "",
                "",
                "",
                List.of(),
                true));
        return client.launch(AgentManagerClient.request(name));
    }

    private AgentInstance pause(AgentInstance agent) {
        return client.agents()
                .pauseAgent(
                        PauseAgentRequest.newBuilder().setAgentId(agent.getId()).build())
                .getAgent();
    }

    private AgentInstance resume(AgentInstance agent) {
        return client.agents()
                .resumeAgent(ResumeAgentRequest.newBuilder()
                        .setAgentId(agent.getId())
                        .build())
                .getAgent();
    }

    private void prompt(AgentInstance agent, UUID promptId, String message) {
        client.agents()
                .promptAgent(PromptAgentRequest.newBuilder()
                        .setAgentId(agent.getId())
                        .setPromptId(promptId.toString())
                        .setMessage(message)
                        .build());
    }

    private void answer(AgentInstance agent, String permissionId, String optionId) {
        client.agents()
                .answerPermission(AnswerPermissionRequest.newBuilder()
                        .setAgentId(agent.getId())
                        .setPermissionId(permissionId)
                        .setOptionId(optionId)
                        .build());
    }

    private void stop(AgentInstance agent) {
        client.agents()
                .stopAgent(
                        StopAgentRequest.newBuilder().setAgentId(agent.getId()).build());
    }

    /** Returns when all that an agent wrote before its pause is in its log. */
    private void awaitKept(AgentInstance agent) {
        AtomicInteger kept = new AtomicInteger(-1);
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> kept.getAndSet(lines(agent).size()) == kept.get());
    }

    private AgentStatus status(AgentInstance agent) {
        return client.get(agent.getId()).getStatus();
    }

    private void awaitStatus(AgentInstance agent, AgentStatus status) {
        await().atMost(PATIENCE).until(() -> status(agent) == status);
    }

    private List<String> lines(AgentInstance agent) {
        return client.log(agent.getId());
    }

    private static Status refusal(Runnable call) {
        return catchThrowableOfType(StatusRuntimeException.class, call::run).getStatus();
    }
}
