package dev.kandev.agents.packaged;

import static org.awaitility.Awaitility.await;

import dev.kandev.agents.AgentManagerClient;
import dev.kandev.agents.PackagedService;
import dev.kandev.agents.StreamReader;
import dev.kandev.agents.runtime.docker.TestImage;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentType;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.agent.v1.ListAgentsRequest;
import dev.kandev.proto.agent.v1.Resources;
import dev.kandev.proto.event.AgentEventData;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import io.grpc.StatusRuntimeException;
import io.nats.client.Connection;
import io.nats.client.JetStreamApiException;
import io.nats.client.Nats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;

/** The packaged service with all it needs, in one folder, beside a real Docker daemon. Nothing of it is left when it is closed. */
final class TestStand implements AutoCloseable {

    /** What an agent in a container may have of processes. */
    static final int PIDS = 64;

    private static final Set<String> ENDS =
            Set.of(Subjects.AGENT_COMPLETED, Subjects.AGENT_FAILED, Subjects.AGENT_STOPPED);

    private final Path directory;
    private final TestDaemon daemon;
    private final Infrastructure infrastructure = new Infrastructure();
    private final Map<String, String> settings = new HashMap<>();
    private final List<String> taskIds = new ArrayList<>();
    private PackagedService service;
    private AgentManagerClient client;
    private StreamReader events;

    private TestStand(Path directory, TestDaemon daemon) {
        this.directory = directory;
        this.daemon = daemon;
    }

    /** Ready for calls. Skips the tests where no daemon answers; {@code more} are settings of the service. */
    static TestStand open(Path directory, Map<String, String> more) throws Exception {
        TestStand stand = new TestStand(directory, TestDaemon.open());
        try {
            stand.start(more);
            return stand;
        } catch (Exception | Error failure) {
            stand.close();
            throw failure;
        }
    }

    private void start(Map<String, String> more) throws IOException, InterruptedException, JetStreamApiException {
        settings.putAll(infrastructure.start());
        settings.put("user.home", Files.createDirectories(home()).toString());
        settings.put("java.io.tmpdir", Files.createDirectories(temporary()).toString());
        settings.put("kandev.workspaces.dir", directory.resolve("workspaces").toString());
        settings.put("kandev.agents.dir", directory.resolve("agents").toString());
        settings.put("kandev.agents.stop-grace", "1s");
        settings.putAll(more);
        service = new PackagedService(settings);
        service.start();
        client = new AgentManagerClient(service.address());
        patiently().untilAsserted(() -> client.agents().listAgents(ListAgentsRequest.getDefaultInstance()));
        events = read(Subjects.AGENTS_ALL);
    }

    /** The service may be away for a while: a refused call is no failure. */
    static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(90)).ignoreExceptionsInstanceOf(StatusRuntimeException.class);
    }

    /** An agent that is a shell script, in a container; without a name. */
    static AgentType.Builder inContainer(String script) {
        return AgentType.newBuilder()
                .setProtocol("acp-stream")
                .setRuntime("docker")
                .setImage(TestImage.NAME)
                .setTag("latest")
                .addAllCommand(List.of("sh", "-c", script))
                .setResources(
                        Resources.newBuilder().setCpu("1").setMemory("64m").setPids(PIDS))
                .setNetwork("none")
                .setEnabled(true);
    }

    TestDaemon daemon() {
        return daemon;
    }

    PackagedService service() {
        return service;
    }

    AgentManagerClient client() {
        return client;
    }

    Records records() {
        return new Records(settings);
    }

    /** The home of whoever runs the service. */
    Path home() {
        return directory.resolve("home");
    }

    /** What the service has in its folder for temporary files. */
    List<Path> temporaryFiles() {
        return list(temporary());
    }

    private Path temporary() {
        return directory.resolve("temporary");
    }

    Path workspaceOf(AgentInstance agent) {
        return directory.resolve("workspaces").resolve(agent.getTaskId());
    }

    /** What an agent that runs as a process has of its own. */
    Path folderOf(AgentInstance agent) {
        return directory.resolve("agents").resolve(agent.getId());
    }

    /** Makes a type known; returns the name that it is given. */
    String add(AgentType.Builder type) {
        String name = "tested-" + UUID.randomUUID();
        client.addType(type.setName(name).build());
        return name;
    }

    AgentInstance launch(String agentType) {
        return launch(AgentManagerClient.request(agentType));
    }

    AgentInstance launch(LaunchAgentRequest.Builder request) {
        taskIds.add(request.getTaskId());
        return client.launch(request);
    }

    /** Reads from the first message on. The caller closes it. */
    StreamReader read(String subject) throws IOException, InterruptedException, JetStreamApiException {
        return new StreamReader(settings.get("kandev.events.url"), subject);
    }

    /** A client of the event bus that sees things at once. The caller closes it. */
    Connection connect() throws IOException, InterruptedException {
        return Nats.connect(settings.get("kandev.events.url"));
    }

    /** Of an instance's task, in their order. */
    List<CloudEvent<AgentEventData>> events(AgentInstance agent) {
        return events.events().stream()
                .filter(event -> event.subject().equals(agent.getTaskId()))
                .toList();
    }

    /** Waits for the event that tells how an agent ended. */
    CloudEvent<AgentEventData> awaitEnd(AgentInstance agent) {
        return patiently()
                .until(
                        () -> events(agent).stream()
                                .filter(event -> ENDS.contains(event.type()))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** What there still is of an agent. */
    List<String> leftOf(AgentInstance agent) {
        Footprint footprint = Footprint.of(service.pid());
        return Stream.of(
                        daemon.leftOf(agent.getTaskId(), agent.getId()),
                        Stream.of(folderOf(agent)).filter(Files::exists).map(folder -> "folder " + folder),
                        footprint.threads().stream()
                                .filter(thread -> ("run-" + agent.getId()).startsWith(thread))
                                .map(thread -> "thread " + thread))
                .flatMap(left -> left)
                .toList();
    }

    static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws Exception {
        if (client != null) {
            client.close();
        }
        if (events != null) {
            events.close();
        }
        if (service != null) {
            service.close();
        }
        taskIds.forEach(daemon::clear);
        daemon.close();
        infrastructure.stop();
    }
}
