package dev.kandev.agents.packaged;

import static dev.kandev.agents.packaged.TestStand.inContainer;
import static dev.kandev.agents.packaged.TestStand.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.AgentManagerClient;
import dev.kandev.agents.StreamReader;
import dev.kandev.agents.runtime.docker.Relay;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentType;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What becomes of agents when the service is killed, whatever it is doing with them: each does its work once, never two of one task at
 * the same time, and each of its lines is published once, in order. In a container and as a process at once, where the phase is the same.
 */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class KilledInEachPhaseIT {

    private static final int FEW = 100;
    private static final int MANY = 20_000;

    /** Counts to a half, waits for the file {@code go} in its workspace, and counts on. */
    private static final String COUNT =
            """
            for i in $(seq 1 $((LINES / 2))); do echo '{"type":"progress","data":{"progress":'$i'}}'; done
            until [ -e go ]; do sleep 0.1; done
            for i in $(seq $((LINES / 2 + 1)) $LINES); do echo '{"type":"progress","data":{"progress":'$i'}}'; done
            echo counted >>ends
            """;

    /** Another one beside it would wait for longer than it may. */
    private static final List<String> ALONE = List.of("flock", "--timeout", "5", "--conflict-exit-code", "9", "alone");

    @TempDir
    static Path directory;

    private static Relay relay;
    private static TestStand stand;

    @BeforeAll
    static void open() throws Exception {
        relay = new Relay();
        stand = TestStand.open(directory, Map.of("DOCKER_HOST", relay.address()));
    }

    @AfterAll
    static void close() throws Exception {
        if (stand != null) {
            stand.close();
        }
        relay.close();
    }

    /** An agent under test, and how many lines it writes. */
    private record Counter(AgentInstance agent, boolean inContainer, int lines) {

        /** It runs, or has run. */
        boolean hasStarted() {
            return stand.client().get(agent.getId()).hasStartedAt();
        }

        Path file(String name) {
            return stand.workspaceOf(agent).resolve(name);
        }

        void go() throws IOException {
            if (!Files.exists(file("go"))) {
                Files.createFile(file("go"));
            }
        }

        StreamReader read() throws Exception {
            return stand.read(Subjects.acpMessage(UUID.fromString(agent.getTaskId())));
        }

        boolean hasEnded() {
            return inContainer
                    ? stand.daemon().events().ended(agent.getTaskId(), 0) == 1
                    : Files.exists(stand.folderOf(agent).resolve("exit"));
        }
    }

    @Test
    void duringTheCheckout() throws Exception {
        try (HoldingGitServer git = new HoldingGitServer(directory.resolve("git"))) {
            Counter process = launch(process(), FEW, git.url());
            Counter container = launch(inContainer(COUNT), FEW, git.url());
            patiently().until(() -> git.fetches() == 1);

            stand.service().kill();
            stand.service().start();
            // The git of the one that was killed may still be at it.
            patiently().until(() -> git.fetches() == 2);
            git.letGo();

            assertThatItDoesItsWorkOnce(process);
            assertThatItDoesItsWorkOnce(container);
            assertThat(container.file("README")).exists();
        }
    }

    @Test
    void beforeTheContainerIsCreated() throws Exception {
        relay.keepBack(Pattern.compile("POST \\S*/containers/create"));
        Counter container = launch(inContainer(COUNT), FEW);
        patiently().until(relay::keepsBack);

        stand.service().kill();
        relay.letPass();
        assertThat(stand.daemon().containers(container.agent().getTaskId())).isEmpty();
        stand.service().start();

        assertThatItDoesItsWorkOnce(container);
    }

    @Test
    void betweenCreationAndStartOfTheContainer() throws Exception {
        relay.keepBack(Pattern.compile("POST \\S*/containers/\\w+/start"));
        Counter container = launch(inContainer(COUNT), FEW);
        patiently().until(relay::keepsBack);

        stand.service().kill();
        relay.letPass();
        assertThat(stand.daemon().containers(container.agent().getTaskId()))
                .extracting("state")
                .containsExactly("created");
        stand.service().start();

        assertThatItDoesItsWorkOnce(container);
    }

    @Test
    void whenItIsStartedAndNotRecordedAsRunning() throws Exception {
        Counter process;
        Counter container;
        try (RecordGate gate = new RecordGate(stand.records(), "RUNNING")) {
            process = launch(process(), FEW);
            container = launch(inContainer(COUNT), FEW);
            patiently().until(() -> gate.waiting() == 2);

            stand.service().kill();
        }
        stand.service().start();

        assertThatItDoesItsWorkOnce(process);
        assertThatItDoesItsWorkOnce(container);
    }

    @Test
    void whileItWrites() throws Exception {
        Counter process = launch(process(), MANY);
        Counter container = launch(inContainer(COUNT), MANY);
        try (StreamReader ofProcess = process.read();
                StreamReader ofContainer = container.read()) {
            patiently().until(() -> ofProcess.size() > MANY / 8 && ofContainer.size() > MANY / 8);

            stand.service().kill();
            assertThat(List.of(ofProcess.size(), ofContainer.size())).allMatch(size -> size < MANY / 2);
        }
        stand.service().start();

        assertThatItDoesItsWorkOnce(process);
        assertThatItDoesItsWorkOnce(container);
    }

    @Test
    void whenItHasEndedAndItsOutputIsNotPublished() throws Exception {
        Counter process = launch(process(), MANY);
        Counter container = launch(inContainer(COUNT), MANY);
        patiently().until(() -> process.hasStarted() && container.hasStarted());
        process.go();
        container.go();
        try (StreamReader ofProcess = process.read();
                StreamReader ofContainer = container.read()) {
            patiently().until(() -> process.hasEnded() && container.hasEnded());

            stand.service().kill();
            assertThat(List.of(ofProcess.size(), ofContainer.size())).allMatch(size -> size < MANY);
        }
        stand.service().start();

        assertThatItDoesItsWorkOnce(process);
        assertThatItDoesItsWorkOnce(container);
    }

    @Test
    void whenAllIsPublishedAndItsEndIsNotRecorded() throws Exception {
        Counter process = launch(process(), FEW);
        Counter container = launch(inContainer(COUNT), FEW);
        patiently().until(() -> process.hasStarted() && container.hasStarted());
        try (RecordGate gate = new RecordGate(stand.records(), "COMPLETED")) {
            process.go();
            container.go();
            patiently().until(() -> gate.waiting() == 2);

            stand.service().kill();
        }
        stand.service().start();

        assertThatItDoesItsWorkOnce(process);
        assertThatItDoesItsWorkOnce(container);
    }

    private static AgentType.Builder process() {
        return inContainer("")
                .setRuntime("process")
                .clearCommand()
                .addAllCommand(ALONE)
                .addAllCommand(List.of("sh", "-c", COUNT));
    }

    private static Counter launch(AgentType.Builder type, int lines) {
        return launch(type, lines, null);
    }

    private static Counter launch(AgentType.Builder type, int lines, String repository) {
        String name = stand.add(type.putEnvironment("LINES", Integer.toString(lines)));
        LaunchAgentRequest.Builder request = AgentManagerClient.request(name);
        if (repository != null) {
            request.setRepositoryUrl(repository);
        }
        return new Counter(stand.launch(request), type.getRuntime().equals("docker"), lines);
    }

    private static void assertThatItDoesItsWorkOnce(Counter counter) throws Exception {
        AgentInstance agent = counter.agent();
        patiently()
                .failFast(() -> assertThat(stand.events(agent))
                        .extracting(event -> event.data().message())
                        .allMatch(Objects::isNull))
                .until(counter::hasStarted);
        counter.go();
        CloudEvent<?> end = stand.awaitEnd(agent);

        assertThat(end.data()).extracting("failure", "message", "exitCode").containsExactly(null, null, 0);
        assertThat(stand.events(agent))
                .extracting(CloudEvent::type)
                .containsExactly(Subjects.AGENT_STARTED, Subjects.AGENT_RUNNING, Subjects.AGENT_COMPLETED);
        try (StreamReader messages = counter.read()) {
            patiently().until(() -> messages.size() > counter.lines());
            assertThat(numbers(messages))
                    .isEqualTo(IntStream.rangeClosed(1, counter.lines()).boxed().toList());
        }
        assertThat(counter.file("ends")).hasContent("counted");
        if (counter.inContainer()) {
            assertThat(stand.daemon().events().ended(agent.getTaskId(), 0)).isEqualTo(1);
            assertThat(stand.daemon().events().mostAtOnce(agent.getTaskId())).isEqualTo(1);
        }
        patiently().until(() -> stand.leftOf(agent).isEmpty());
    }

    private static List<Integer> numbers(StreamReader messages) {
        return messages.messages().stream()
                .filter(message -> message.type().equals("progress"))
                .map(AcpEnvelope::data)
                .map(data -> data.path("progress").asInt())
                .toList();
    }
}
