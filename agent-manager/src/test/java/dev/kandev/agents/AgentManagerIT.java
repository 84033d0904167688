package dev.kandev.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import dev.kandev.agents.type.AgentType;
import dev.kandev.agents.type.AgentTypes;
import dev.kandev.common.event.EventBus;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentLog;
import dev.kandev.proto.agent.v1.AgentStatus;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.agent.v1.ListAgentLogsRequest;
import dev.kandev.proto.agent.v1.ListAgentsRequest;
import dev.kandev.proto.agent.v1.StopAgentRequest;
import dev.kandev.proto.event.AgentEventData;
import dev.kandev.proto.event.AgentFailure;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AgentManagerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource
    URI service;

    @Inject
    EventBus bus;

    @Inject
    AgentTypes types;

    @ConfigProperty(name = "kandev.workspaces.dir")
    Path workspaces;

    @ConfigProperty(name = "kandev.agents.dir")
    Path agentDirectories;

    private AgentManagerClient client;
    private Published published;

    @BeforeEach
    void connect() {
        client = new AgentManagerClient(service);
        published = new Published(bus);
    }

    @AfterEach
    void disconnect() throws Exception {
        published.close();
        client.close();
    }

    @Test
    void carriesAnAgentFromItsLaunchToItsEnd() {
        AgentInstance agent = launch(
                """
                read -r control
                echo "$control" | grep -q '"action":"prompt"' || exit 9
                echo "$control" | grep -q 'do it' || exit 8
                for i in $(seq 100); do echo '{"type":"progress","data":{"progress":'$i'}}'; done
                echo '{"type":"result","data":{"status":"completed"}}'
                pwd >&2
                """);

        AgentInstance ended = awaitEnd(agent);

        assertThat(ended.getStatus()).isEqualTo(AgentStatus.AGENT_STATUS_COMPLETED);
        assertThat(ended.getExitCode()).isZero();
        assertThat(ended.getRuntime()).isEqualTo("process");
        assertThat(eventTypes(agent))
                .containsExactly(Subjects.AGENT_STARTED, Subjects.AGENT_RUNNING, Subjects.AGENT_COMPLETED);
        assertThat(published.messages(agent.getTaskId()).stream()
                        .filter(message -> message.type().equals("progress"))
                        .map(message -> message.data().path("progress").asInt()))
                .isEqualTo(IntStream.rangeClosed(1, 100).boxed().toList());
        assertThat(published
                        .messages(agent.getTaskId())
                        .get(0)
                        .data()
                        .path("runtime")
                        .asText())
                .isEqualTo("process");
        assertThat(published.messageIds(agent.getTaskId())).contains(agent.getId() + ":1", agent.getId() + ":101");
        assertThat(logs(agent)).singleElement().satisfies(line -> {
            assertThat(line.getStream()).isEqualTo("stderr");
            assertThat(line.getLine()).endsWith(agent.getTaskId());
        });
        assertThat(agentDirectories.resolve(agent.getId())).doesNotExist();
    }

    @Test
    void keepsAnAgentOutOfOtherTasksStreams() {
        String other = UUID.randomUUID().toString();
        AgentInstance agent = launch("echo '{\"type\":\"log\",\"task_id\":\"" + other + "\",\"agent_id\":\"" + other
                + "\",\"data\":{\"message\":\"hello\"},\"mood\":\"good\"}'");

        awaitEnd(agent);

        AcpEnvelope message = published.messages(agent.getTaskId()).stream()
                .filter(envelope -> envelope.type().equals("log"))
                .findFirst()
                .orElseThrow();
        assertThat(message.taskId()).isEqualTo(agent.getTaskId());
        assertThat(message.agentId()).isEqualTo(agent.getId());
        assertThat(message.timestamp()).isNotEmpty();
        assertThat(message.extensions()).containsKey("mood");
        assertThat(published.messages(other)).isEmpty();
    }

    @Test
    void keepsGarbageAsLogLinesAndGoesOn() {
        AgentInstance agent = launch(
                """
                echo 'plain text'
                echo '{"no":"type"}'
                echo '{"type":"log","data":'
                printf 'bin\\000\\377ary\\n'
                head -c 5242880 /dev/zero | tr '\\0' x; echo
                echo '{"type":"result","data":{"status":"completed"}}'
                """);

        assertThat(awaitEnd(agent).getStatus()).isEqualTo(AgentStatus.AGENT_STATUS_COMPLETED);

        List<AgentLog> lines = logs(agent);
        assertThat(lines)
                .extracting(AgentLog::getLine)
                .startsWith("plain text", "{\"no\":\"type\"}", "{\"type\":\"log\",\"data\":", "bin\uFFFD\uFFFDary");
        assertThat(lines.get(4).getLine())
                .hasSizeBetween(1024 * 1024, 1024 * 1024 + 100)
                .endsWith("[cut by Kandev: the line had 5242880 bytes]");
        assertThat(published.messages(agent.getTaskId()))
                .extracting(AcpEnvelope::type)
                .containsExactly("status", "result");
    }

    @Test
    void listsLogLinesByCursorWhileTheAgentRuns() {
        AgentInstance agent = launch("echo one; echo two; read -r prompt; read -r more");

        await().atMost(PATIENCE).until(() -> logs(agent).size() == 2);
        long cursor = logs(agent).get(0).getId();

        assertThat(logs(agent, cursor)).extracting(AgentLog::getLine).containsExactly("two");
        stop(agent, true);
        awaitEnd(agent);
    }

    @Test
    void saysHowAnAgentFailed() {
        AgentInstance agent = launch("echo '{\"type\":\"error\",\"data\":{\"error\":\"the sky fell\"}}'; exit 2");

        AgentInstance ended = awaitEnd(agent);

        assertThat(ended.getStatus()).isEqualTo(AgentStatus.AGENT_STATUS_FAILED);
        assertThat(ended.getExitCode()).isEqualTo(2);
        assertThat(lastEvent(agent).data().failure()).isEqualTo(AgentFailure.AGENT_EXIT);
        assertThat(lastEvent(agent).data().message()).contains("code 2", "the sky fell");
    }

    @Test
    void answersTheSameInstanceForTheSameAttempt() {
        LaunchAgentRequest.Builder request = AgentManagerClient.request(type("exit 0"));

        AgentInstance first = client.launch(request);
        AgentInstance again = client.launch(request);

        assertThat(again.getId()).isEqualTo(first.getId());
        awaitEnd(first);
        assertThat(client.launch(request).getId()).isEqualTo(first.getId());
        assertThat(client.agents()
                        .listAgents(ListAgentsRequest.newBuilder()
                                .setTaskId(request.getTaskId())
                                .build())
                        .getTotal())
                .isEqualTo(1);
    }

    @Test
    void stopsAnAgentThatListens() {
        AgentInstance agent = launch("read -r prompt; read -r control; echo \"$control\" >&2; exit 0");
        awaitStatus(agent, AgentStatus.AGENT_STATUS_RUNNING);

        stop(agent, false);

        AgentInstance ended = awaitEnd(agent);
        assertThat(ended.getStatus()).isEqualTo(AgentStatus.AGENT_STATUS_STOPPED);
        assertThat(ended.getError()).isEqualTo("enough");
        assertThat(logs(agent))
                .extracting(AgentLog::getLine)
                .singleElement()
                .asString()
                .contains("\"action\":\"stop\"");
        assertThat(lastEvent(agent).type()).isEqualTo(Subjects.AGENT_STOPPED);
    }

    @Test
    void stopsAnAgentThatDoesNotListen() {
        AgentInstance agent = launch("trap '' TERM; while :; do sleep 1; done");
        awaitStatus(agent, AgentStatus.AGENT_STATUS_RUNNING);

        stop(agent, false);

        assertThat(awaitEnd(agent).getStatus()).isEqualTo(AgentStatus.AGENT_STATUS_STOPPED);
    }

    @Test
    void endsAnAgentThatIsSilentForTooLong() {
        AgentInstance agent = client.launch(AgentManagerClient.request(type("sleep 1000", 0, 1)));

        awaitEnd(agent);

        assertThat(lastEvent(agent).data().failure()).isEqualTo(AgentFailure.TIMEOUT);
        assertThat(lastEvent(agent).data().message()).contains("wrote nothing for 1 s");
    }

    @Test
    void endsAnAgentThatRunsForTooLong() {
        AgentInstance agent =
                client.launch(AgentManagerClient.request(type("while :; do echo x; sleep 0.1; done", 1, 0)));

        awaitEnd(agent);

        assertThat(lastEvent(agent).data().failure()).isEqualTo(AgentFailure.TIMEOUT);
    }

    @Test
    void namesARepositoryThatDoesNotExistAndLeavesNothingBehind() {
        AgentInstance agent =
                client.launch(AgentManagerClient.request(type("exit 0")).setRepositoryUrl("/no/such/repository"));

        awaitEnd(agent);

        assertThat(lastEvent(agent).data().failure()).isEqualTo(AgentFailure.REPOSITORY);
        assertThat(lastEvent(agent).data().message()).contains("/no/such/repository");
        assertThat(workspaces.resolve(agent.getTaskId())).doesNotExist();
    }

    @Test
    void refusesAnAddressThatGitCouldTakeForACommand() {
        AgentInstance agent = client.launch(AgentManagerClient.request(type("exit 0"))
                .setRepositoryUrl("ext::sh -c touch% /tmp/should-not-be-there"));

        awaitEnd(agent);

        assertThat(lastEvent(agent).data().failure()).isEqualTo(AgentFailure.REPOSITORY);
        assertThat(Path.of("/tmp/should-not-be-there")).doesNotExist();
    }

    @Test
    void namesTheCredentialThatIsMissingBeforeItChecksAnythingOut() {
        types.create(new AgentType(
                "needy",
                "",
                "acp-stream",
                "process",
                "",
                "",
                List.of("sh", "-c", "exit 0"),
                null,
                Map.of(),
                new dev.kandev.agents.type.Credentials(false, false, false, List.of(), List.of("NO_SUCH_KEY")),
                "none",
                List.of(),
                "ask",
                0,
                0,
                "",
                "",
                "",
                List.of(),
                true));

        AgentInstance agent =
                client.launch(AgentManagerClient.request("needy").setRepositoryUrl("/no/such/repository"));

        awaitEnd(agent);
        assertThat(lastEvent(agent).data().failure()).isEqualTo(AgentFailure.CREDENTIALS);
        assertThat(lastEvent(agent).data().message()).contains("NO_SUCH_KEY");
        assertThat(AgentFailure.CREDENTIALS.retryable()).isFalse();
        assertThat(workspaces.resolve(agent.getTaskId())).doesNotExist();
    }

    @Test
    void refusesAnUnknownAgentType() {
        StatusRuntimeException refused = catchThrowableOfType(
                StatusRuntimeException.class, () -> client.launch(AgentManagerClient.request("nobody")));

        assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.NOT_FOUND);
        assertThat(refused.getStatus().getDescription()).contains("nobody");
    }

    private AgentInstance launch(String script) {
        return client.launch(AgentManagerClient.request(type(script)));
    }

    private String type(String script) {
        return type(script, 0, 0);
    }

    private String type(String script, int timeoutSeconds, int stallSeconds) {
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
                timeoutSeconds,
                stallSeconds,
                "",
                "",
                "",
                List.of(),
                true));
        return name;
    }

    private void stop(AgentInstance agent, boolean force) {
        client.agents()
                .stopAgent(StopAgentRequest.newBuilder()
                        .setAgentId(agent.getId())
                        .setReason("enough")
                        .setForce(force)
                        .build());
    }

    private void awaitStatus(AgentInstance agent, AgentStatus status) {
        await().atMost(PATIENCE).until(() -> client.get(agent.getId()).getStatus() == status);
    }

    /** The instance when it has ended and its last event is out. */
    private AgentInstance awaitEnd(AgentInstance agent) {
        await().atMost(PATIENCE).until(() -> client.get(agent.getId()).hasFinishedAt());
        await().atMost(PATIENCE).until(() -> eventTypes(agent).stream()
                .anyMatch(type -> List.of(Subjects.AGENT_COMPLETED, Subjects.AGENT_FAILED, Subjects.AGENT_STOPPED)
                        .contains(type)));
        return client.get(agent.getId());
    }

    private List<String> eventTypes(AgentInstance agent) {
        return published.events(agent.getTaskId()).stream()
                .map(CloudEvent::type)
                .toList();
    }

    private CloudEvent<AgentEventData> lastEvent(AgentInstance agent) {
        List<CloudEvent<AgentEventData>> events = published.events(agent.getTaskId());
        return events.get(events.size() - 1);
    }

    private List<AgentLog> logs(AgentInstance agent) {
        return logs(agent, 0);
    }

    private List<AgentLog> logs(AgentInstance agent, long after) {
        return client.agents()
                .listAgentLogs(ListAgentLogsRequest.newBuilder()
                        .setAgentId(agent.getId())
                        .setAfter(after)
                        .build())
                .getLogsList();
    }
}
