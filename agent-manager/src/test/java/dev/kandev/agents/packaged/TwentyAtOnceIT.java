package dev.kandev.agents.packaged;

import static dev.kandev.agents.packaged.TestStand.inContainer;
import static dev.kandev.agents.packaged.TestStand.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.StreamReader;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.event.Subjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Many containers at once, and what the service holds before, meanwhile and afterwards. Prints a table. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TwentyAtOnceIT {

    private static final int AGENTS = 20;
    private static final int LINES = 200;
    /** Pools keep what they have; they may have a little more after the second time. What leaks, leaks with each agent. */
    private static final int TOLERANCE = AGENTS / 4;

    /** Counts to a half, waits for the others, and counts on. */
    private static final String COUNT =
            """
            for i in $(seq 1 %1$d); do echo '{"type":"progress","data":{"progress":'$i'}}'; done
            until [ -e go ]; do sleep 0.2; done
            for i in $(seq $((%1$d + 1)) $((2 * %1$d))); do echo '{"type":"progress","data":{"progress":'$i'}}'; done
            """
                    .formatted(LINES / 2);

    @TempDir
    static Path directory;

    private static TestStand stand;
    private static String agentType;

    /** The first time fills the service's pools. */
    @BeforeAll
    static void open() throws Exception {
        stand = TestStand.open(directory, Map.of());
        agentType = stand.add(inContainer(COUNT));
        runAtOnce();
    }

    @AfterAll
    static void close() throws Exception {
        if (stand != null) {
            stand.close();
        }
    }

    /** What there is of agents, and of the service. */
    private record Held(long containers, Footprint service, int temporaryFiles) {

        static Held now(List<AgentInstance> agents) {
            long containers = agents.stream()
                    .mapToLong(agent ->
                            stand.daemon().containers(agent.getTaskId()).size())
                    .sum();
            return new Held(
                    containers,
                    Footprint.of(stand.service().pid()),
                    stand.temporaryFiles().size());
        }

        /** Threads that belong to an agent. */
        long threadsOfAgents() {
            return service.threadsOf("run-", "capture-", "docker-log-", "docker-java-");
        }
    }

    @Test
    void allComeToTheirEndAndNothingIsLeftOfThem() throws Exception {
        Held before = Held.now(List.of());
        List<AgentInstance> agents = launch();
        Held meanwhile = Held.now(agents);
        letGo(agents);

        assertThat(meanwhile.containers()).isEqualTo(AGENTS);
        try (StreamReader messages = stand.read(Subjects.ACP_ALL)) {
            patiently().until(() -> messages.size() == 2 * AGENTS * (LINES + 1));
            agents.forEach(agent -> assertThat(numbers(messages, agent))
                    .isEqualTo(IntStream.rangeClosed(1, LINES).boxed().toList()));
        }
        patiently().untilAsserted(() -> {
            Held now = Held.now(agents);
            assertThat(now.containers()).isZero();
            assertThat(now.threadsOfAgents()).isZero();
            assertThat(now.service().threads().size())
                    .isLessThan(before.service().threads().size() + TOLERANCE);
            assertThat(now.service().openFiles()).isLessThan(before.service().openFiles() + TOLERANCE);
            assertThat(now.temporaryFiles()).isEqualTo(before.temporaryFiles());
        });
        print(before, meanwhile, Held.now(agents));
    }

    private static void runAtOnce() throws IOException {
        List<AgentInstance> agents = launch();
        letGo(agents);
        agents.forEach(agent -> patiently().until(() -> stand.leftOf(agent).isEmpty()));
    }

    /** Returns when all of them run. */
    private static List<AgentInstance> launch() {
        List<AgentInstance> agents = IntStream.range(0, AGENTS)
                .mapToObj(number -> stand.launch(agentType))
                .toList();
        agents.forEach(agent ->
                patiently().until(() -> stand.client().get(agent.getId()).hasStartedAt()));
        return agents;
    }

    /** Returns when all of them have done their work. */
    private static void letGo(List<AgentInstance> agents) throws IOException {
        for (AgentInstance agent : agents) {
            Files.createFile(stand.workspaceOf(agent).resolve("go"));
        }
        agents.forEach(agent -> assertThat(stand.awaitEnd(agent).type()).isEqualTo(Subjects.AGENT_COMPLETED));
    }

    private static List<Integer> numbers(StreamReader messages, AgentInstance agent) {
        return messages.messages().stream()
                .filter(message -> message.taskId().equals(agent.getTaskId()))
                .filter(message -> message.type().equals("progress"))
                .map(AcpEnvelope::data)
                .map(data -> data.path("progress").asInt())
                .toList();
    }

    private static void print(Held before, Held meanwhile, Held after) {
        Figures figures = new Figures(AGENTS + " agents in containers at once", "what", "before", "meanwhile", "after");
        figures.add("containers", before.containers(), meanwhile.containers(), after.containers());
        figures.add(
                "threads of agents", before.threadsOfAgents(), meanwhile.threadsOfAgents(), after.threadsOfAgents());
        figures.add(
                "threads",
                before.service().threads().size(),
                meanwhile.service().threads().size(),
                after.service().threads().size());
        figures.add(
                "open files",
                before.service().openFiles(),
                meanwhile.service().openFiles(),
                after.service().openFiles());
        figures.add("temporary files", before.temporaryFiles(), meanwhile.temporaryFiles(), after.temporaryFiles());
        figures.print();
    }
}
