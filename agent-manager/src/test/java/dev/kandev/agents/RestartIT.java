package dev.kandev.agents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentStatus;
import dev.kandev.proto.agent.v1.PauseAgentRequest;
import dev.kandev.proto.agent.v1.ResumeAgentRequest;
import dev.kandev.proto.event.AgentEventData;
import dev.kandev.proto.event.AgentFailure;
import dev.kandev.proto.event.CloudEvent;
import io.grpc.StatusRuntimeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of agents when the service that started them ends. */
class RestartIT {

    private static final int HALF = 2_000;

    /** Writes the second half when the file {@code go} appears in its workspace. */
    private static final String COUNT =
            """
            for i in $(seq 1 %d); do echo '{"type":"progress","data":{"progress":'$i'}}'; done
            until [ -e go ]; do sleep 0.1; done
            for i in $(seq %d %d); do echo '{"type":"progress","data":{"progress":'$i'}}'; done
            """
                    .formatted(HALF, HALF + 1, 2 * HALF);

    @TempDir
    Path directory;

    private final Infrastructure infrastructure = new Infrastructure();
    private final Map<String, String> settings = new HashMap<>();
    private PackagedService service;
    private AgentManagerClient client;

    @BeforeEach
    void start() {
        settings.putAll(infrastructure.start());
        settings.put("kandev.runtime", "process");
        settings.put("kandev.workspaces.dir", directory.resolve("workspaces").toString());
        settings.put("kandev.agents.dir", directory.resolve("agents").toString());
        settings.put("kandev.agents.stop-grace", "1s");
        service = new PackagedService(settings);
        service.start();
        client = new AgentManagerClient(service.address());
    }

    @AfterEach
    void stop() throws InterruptedException {
        client.close();
        service.close();
        infrastructure.stop();
    }

    @Test
    void aKilledServiceTakesItsAgentsUpAgainAndLosesAndRepeatsNothing() throws Exception {
        AgentInstance agent = launch(COUNT);
        try (StreamReader messages = read("acp.message.>")) {
            patiently().until(() -> progress(messages).size() > HALF / 4);

            service.kill();
            Files.createFile(workspaceOf(agent).resolve("go"));
            service.start();

            patiently().until(() -> status(agent) == AgentStatus.AGENT_STATUS_COMPLETED);
            patiently().until(() -> progress(messages).size() >= 2 * HALF);
            assertThat(progress(messages))
                    .isEqualTo(IntStream.rangeClosed(1, 2 * HALF).boxed().toList());
        }
    }

    @Test
    void aPausedAgentStaysPausedWhenItsServiceIsKilledAndGoesOnAfterwards() throws Exception {
        AgentInstance agent = launch("until [ -e go ]; do echo still; sleep 0.1; done");
        patiently().until(() -> status(agent) == AgentStatus.AGENT_STATUS_RUNNING);
        client.agents().pauseAgent(pause(agent));

        service.kill();
        Files.createFile(workspaceOf(agent).resolve("go"));
        service.start();

        patiently().until(() -> client.agents().pauseAgent(pause(agent)).hasAgent());
        assertThat(status(agent)).isEqualTo(AgentStatus.AGENT_STATUS_PAUSED);
        client.agents()
                .resumeAgent(ResumeAgentRequest.newBuilder()
                        .setAgentId(agent.getId())
                        .build());
        patiently().until(() -> status(agent) == AgentStatus.AGENT_STATUS_COMPLETED);
    }

    @Test
    void anAgentThatEndedMeanwhileIsFinishedWithAllItsOutput() throws Exception {
        AgentInstance agent = launch(COUNT + "exit 3");
        patiently().until(() -> status(agent) == AgentStatus.AGENT_STATUS_RUNNING);

        service.terminate();
        Files.createFile(workspaceOf(agent).resolve("go"));
        patiently()
                .until(() -> Files.exists(
                        directory.resolve("agents").resolve(agent.getId()).resolve("exit")));
        service.start();

        patiently().until(() -> status(agent) == AgentStatus.AGENT_STATUS_FAILED);
        assertThat(client.get(agent.getId()).getExitCode()).isEqualTo(3);
        try (StreamReader messages = read("acp.message.>")) {
            patiently().until(() -> progress(messages).size() >= 2 * HALF);
        }
    }

    @Test
    void whatAKilledServiceLeftOfALookAtAWorkspaceIsGone() throws Exception {
        Path left = directory
                .resolve("workspaces")
                .resolve(".kandev")
                .resolve("scratch")
                .resolve("look");
        service.kill();
        Files.createDirectories(left.resolve("objects"));

        service.start();

        patiently().until(() -> Files.notExists(left));
    }

    @Test
    void anOrderlyShutdownEndsItsAgentsWhereItIsToldTo() throws Exception {
        service.terminate();
        settings.put("kandev.agents.stop-on-shutdown", "true");
        service = new PackagedService(settings);
        service.start();
        client.close();
        client = new AgentManagerClient(service.address());
        AgentInstance agent = launch("trap '' TERM; sleep 1000");
        patiently().until(() -> status(agent) == AgentStatus.AGENT_STATUS_RUNNING);

        service.terminate();

        assertThat(directory.resolve("agents").resolve(agent.getId())).doesNotExist();
        service.start();
        try (StreamReader events = read("agent.>")) {
            patiently().until(() -> events.events().stream()
                    .map(CloudEvent::data)
                    .map(AgentEventData::failure)
                    .anyMatch(AgentFailure.SHUTDOWN::equals));
        }
    }

    private AgentInstance launch(String script) {
        patiently().untilAsserted(() -> client.agents()
                .listAgents(dev.kandev.proto.agent.v1.ListAgentsRequest.getDefaultInstance()));
        client.addType("shell", List.of("sh", "-c", script));
        return client.launch(AgentManagerClient.request("shell"));
    }

    private StreamReader read(String subject) throws Exception {
        return new StreamReader(settings.get("kandev.events.url"), subject);
    }

    private static PauseAgentRequest pause(AgentInstance agent) {
        return PauseAgentRequest.newBuilder().setAgentId(agent.getId()).build();
    }

    private Path workspaceOf(AgentInstance agent) {
        return directory.resolve("workspaces").resolve(agent.getTaskId());
    }

    private AgentStatus status(AgentInstance agent) {
        return client.get(agent.getId()).getStatus();
    }

    private static List<Integer> progress(StreamReader messages) {
        return messages.messages().stream()
                .filter(message -> message.type().equals("progress"))
                .map(AcpEnvelope::data)
                .map(data -> data.path("progress").asInt())
                .toList();
    }

    /** The service is away for a while in these tests: a refused call is no failure. */
    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(60)).ignoreExceptionsInstanceOf(StatusRuntimeException.class);
    }
}
