package dev.kandev.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentStatus;
import dev.kandev.proto.agent.v1.AgentType;
import dev.kandev.proto.agent.v1.AnswerPermissionRequest;
import dev.kandev.proto.agent.v1.CancelTurnRequest;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.agent.v1.ListAgentsRequest;
import dev.kandev.proto.agent.v1.PromptAgentRequest;
import dev.kandev.proto.agent.v1.StopAgentRequest;
import io.grpc.StatusRuntimeException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Agents that speak the Agent Client Protocol, as processes. */
class AcpRpcIT {

    private static final int MANY = 3_000;

    @TempDir
    Path directory;

    private final Infrastructure infrastructure = new Infrastructure();
    private final Map<String, String> settings = new HashMap<>();
    private PackagedService service;
    private AgentManagerClient client;
    private StreamReader messages;

    @BeforeEach
    void start() throws Exception {
        settings.putAll(infrastructure.start());
        settings.put("kandev.runtime", "process");
        settings.put("kandev.workspaces.dir", directory.resolve("workspaces").toString());
        settings.put("kandev.agents.dir", directory.resolve("agents").toString());
        settings.put("kandev.agents.stop-grace", "1s");
        settings.put("kandev.acp.idle", "2s");
        service = new PackagedService(settings);
        service.start();
        client = new AgentManagerClient(service.address());
        patiently().untilAsserted(() -> client.agents().listAgents(ListAgentsRequest.getDefaultInstance()));
        messages = new StreamReader(settings.get("kandev.events.url"), "acp.message.>");
    }

    @AfterEach
    void stop() throws Exception {
        messages.close();
        client.close();
        service.close();
        infrastructure.stop();
    }

    @Test
    void aTurnIsToldUnalteredAndItsEndIsSuccess() throws Exception {
        AgentInstance agent = launch("ask", "print no JSON;say Grüße – 𝄞 ;say  and more ;write a.txt");

        awaitStatus(agent, AgentStatus.AGENT_STATUS_COMPLETED);
        assertThat(text()).isEqualTo("Grüße – 𝄞  and more written\n");
        assertThat(of("result")).singleElement().satisfies(result -> assertThat(
                        result.data().path("status").asText())
                .isEqualTo("completed"));
        assertThat(client.get(agent.getId()).getSessionId()).isEqualTo("s");
        assertThat(Files.readString(workspaceOf(agent).resolve("a.txt"))).isEqualTo("written\n");
        assertThat(client.log(agent.getId())).contains("no JSON");
    }

    @Test
    void theUserDecidesFollowsUpAndCancels() throws Exception {
        settings.put("kandev.acp.idle", "1h");
        service.kill();
        service.start();
        AgentInstance agent = launch("ask", "permission");
        patiently().until(() -> !of("permission").isEmpty());
        String permission = of("permission").get(0).data().path("id").asText();
        client.agents()
                .answerPermission(AnswerPermissionRequest.newBuilder()
                        .setAgentId(agent.getId())
                        .setPermissionId(permission)
                        .setOptionId("no")
                        .build());
        patiently().until(() -> waits() == 1);
        assertThat(text()).isEqualTo("no");

        prompt(agent, "say -again;hang");
        patiently().until(() -> text().equals("no-again"));
        client.agents()
                .cancelTurn(
                        CancelTurnRequest.newBuilder().setAgentId(agent.getId()).build());
        patiently().until(() -> waits() == 2);
        assertThat(of("result")).hasSize(1);

        client.agents()
                .stopAgent(
                        StopAgentRequest.newBuilder().setAgentId(agent.getId()).build());
        awaitStatus(agent, AgentStatus.AGENT_STATUS_STOPPED);
    }

    @Test
    void aPolicyDecidesAndALaterAgentResumesTheSession() throws Exception {
        AgentInstance agent = launch("allow", "permission");
        awaitStatus(agent, AgentStatus.AGENT_STATUS_COMPLETED);
        assertThat(text()).isEqualTo("yes");

        AgentInstance next = client.launch(request("allow", "say here").setSessionId("s"));
        awaitStatus(next, AgentStatus.AGENT_STATUS_COMPLETED);
        assertThat(text()).isEqualTo("yesresumed s here");
    }

    @Test
    void aKilledServiceLosesAndRepeatsNothingOfATurn() throws Exception {
        AgentInstance agent = launch("ask", "count " + MANY + ";until go;count " + MANY + ";permission");
        patiently().until(() -> text().length() > 1_000);

        service.kill();
        Files.createFile(workspaceOf(agent).resolve("go"));
        service.start();

        patiently().until(() -> !of("permission").isEmpty());
        String once = IntStream.rangeClosed(1, MANY).mapToObj(i -> i + " ").collect(Collectors.joining());
        assertThat(text()).isEqualTo(once + once);
        service.kill();
        service.start();
        String permission = of("permission").get(0).data().path("id").asText();
        patiently().until(() -> {
            client.agents()
                    .answerPermission(AnswerPermissionRequest.newBuilder()
                            .setAgentId(agent.getId())
                            .setPermissionId(permission)
                            .setOptionId("yes")
                            .build());
            return text().endsWith("yes");
        });
        awaitStatus(agent, AgentStatus.AGENT_STATUS_COMPLETED);
        assertThat(of("result")).hasSize(1);
    }

    @Test
    void aCommandGoesOnAndItsEndIsToldThoughTheServiceIsKilledMeanwhile() throws Exception {
        String command =
                "echo $MARK >>runs && while ! [ -e go ]\ndo sleep 0.05\ndone && echo went from $(basename $(pwd)) && exit 3";
        AgentInstance agent = launch("ask", "terminal " + command + ";say  and more");
        patiently()
                .until(() -> text().equals("waits ")
                        && Files.exists(workspaceOf(agent).resolve("runs")));

        service.kill();
        Files.createFile(workspaceOf(agent).resolve("go"));
        service.start();

        awaitStatus(agent, AgentStatus.AGENT_STATUS_COMPLETED);
        assertThat(text()).isEqualTo("waits went from " + agent.getTaskId() + "\n3 and more");
        assertThat(workspaceOf(agent).resolve("runs")).hasContent("marked");
        assertThat(of("tool_call"))
                .extracting(call -> call.data().path("status").asText()
                        + call.data().at("/content/0/text").asText())
                .containsExactly(
                        "in_progress",
                        "in_progresswent from " + agent.getTaskId() + "\n",
                        "completedwent from " + agent.getTaskId() + "\n");
        assertThat(workspaceOf(agent).resolve(".git")).doesNotExist();
        assertThat(of("result")).hasSize(1);
    }

    @Test
    void failuresSayWhy() throws Exception {
        AgentInstance crashed = launch("ask", "crash");
        awaitStatus(crashed, AgentStatus.AGENT_STATUS_FAILED);
        assertThat(client.get(crashed.getId()).getExitCode()).isEqualTo(9);
        assertThat(client.log(crashed.getId())).contains("out of ideas");

        client.addType(type("modern", "ask").putEnvironment("SPEAKS", "2").build());
        AgentInstance modern = client.launch(AgentManagerClient.request("modern"));
        awaitStatus(modern, AgentStatus.AGENT_STATUS_FAILED);
        assertThat(client.get(modern.getId()).getError()).contains("version 2");
    }

    private AgentInstance launch(String policy, String prompt) throws Exception {
        patiently().until(() -> {
            client.addType(type(policy, policy).build());
            return true;
        });
        return client.launch(request(policy, prompt));
    }

    private static LaunchAgentRequest.Builder request(String type, String prompt) {
        return AgentManagerClient.request(type).setPrompt(prompt);
    }

    private AgentType.Builder type(String name, String policy) throws Exception {
        Path script = directory.resolve("agent.mjs");
        try (InputStream resource = AcpRpcIT.class.getResourceAsStream("scripted-agent.mjs")) {
            Files.write(script, resource.readAllBytes());
        }
        return AgentType.newBuilder()
                .setName(name)
                .setProtocol("acp-rpc")
                .setRuntime("process")
                .addAllCommand(List.of("node", script.toString()))
                .setPermissionPolicy(policy)
                .setEnabled(true);
    }

    private void prompt(AgentInstance agent, String text) {
        client.agents()
                .promptAgent(PromptAgentRequest.newBuilder()
                        .setAgentId(agent.getId())
                        .setPromptId(UUID.randomUUID().toString())
                        .setMessage(text)
                        .build());
    }

    private Path workspaceOf(AgentInstance agent) {
        return directory.resolve("workspaces").resolve(agent.getTaskId());
    }

    private String text() {
        return of("message").stream()
                .map(message -> message.data().path("text").asText())
                .collect(Collectors.joining());
    }

    private long waits() {
        Predicate<AcpEnvelope> waits =
                status -> status.data().path("status").asText().equals("waiting");
        return of("status").stream().filter(waits).count();
    }

    private List<AcpEnvelope> of(String type) {
        return messages.messages().stream()
                .filter(message -> message.type().equals(type))
                .toList();
    }

    private void awaitStatus(AgentInstance agent, AgentStatus status) {
        patiently().until(() -> client.get(agent.getId()).getStatus() == status);
    }

    /** The service is away for a while in these tests: a refused call is no failure. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(90)).ignoreExceptionsInstanceOf(StatusRuntimeException.class);
    }
}
