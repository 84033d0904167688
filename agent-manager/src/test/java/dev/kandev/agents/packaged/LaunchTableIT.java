package dev.kandev.agents.packaged;

import static dev.kandev.agents.packaged.TestStand.inContainer;
import static dev.kandev.agents.packaged.TestStand.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.type.ByteSize;
import dev.kandev.common.test.FreePort;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.Credentials;
import dev.kandev.proto.agent.v1.StopAgentRequest;
import dev.kandev.proto.event.AgentEventData;
import dev.kandev.proto.event.CloudEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How agents end that behave in all the ways there are, and that nothing is left of them. Prints a table. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class LaunchTableIT {

    private static final Duration SETTLING = Duration.ofSeconds(15);
    private static final int LINE_BYTES = 1024;
    private static final long LINES = ByteSize.valueOf(System.getProperty("kandev.launch-table.bytes", "64m"))
                    .bytes()
            / LINE_BYTES;
    private static final int FORKS = 10_000;
    private static final String KEY = "this is a key";

    /** A shell that fails to fork gives up, unless it is told to go on. */
    private static final String FORK =
            """
            refused=0
            for i in $(seq %d); do command eval 'sleep 60 &' 2>/dev/null || refused=$((refused + 1)); done
            echo $refused
            """
                    .formatted(FORKS);

    private static final Figures TABLE = new Figures("How agents end", "case", "expected", "seen", "ok");

    @TempDir
    static Path directory;

    private static TestStand stand;

    @BeforeAll
    static void open() throws Exception {
        stand = TestStand.open(directory, Map.of());
        Files.writeString(Files.createDirectories(stand.home().resolve(".ssh")).resolve("id"), KEY + "\n");
    }

    @AfterAll
    static void close() throws Exception {
        if (stand != null) {
            TABLE.print();
            stand.close();
        }
    }

    static Stream<LaunchCase> cases() throws IOException {
        return Stream.of(
                LaunchCase.of("does its work", inContainer("echo done"), "COMPLETED, exit code 0"),
                LaunchCase.of("exits with 3", inContainer("exit 3"), "FAILED AGENT_EXIT, exit code 3"),
                LaunchCase.of("is killed by a signal", inContainer("kill -9 $$"), "FAILED AGENT_EXIT, exit code 137"),
                LaunchCase.of(
                        "uses too much memory",
                        inContainer("exec dd if=/dev/zero of=/dev/null bs=256M count=1"),
                        "FAILED OUT_OF_MEMORY, exit code 137"),
                LaunchCase.of(
                        "has an image that is nowhere",
                        inContainer("true").setImage("localhost:" + FreePort.find() + "/no/such"),
                        "FAILED IMAGE"),
                LaunchCase.of(
                        "has a program that its image lacks",
                        inContainer("true").setImage(stand.daemon().build("ENTRYPOINT [\"/no/such/program\"]")),
                        "FAILED IMAGE, exit code 127"),
                LaunchCase.of(
                        "runs for too long",
                        inContainer("while true; do echo still; sleep 0.2; done")
                                .setTimeoutSeconds(2),
                        "FAILED TIMEOUT, exit code 143"),
                LaunchCase.of(
                        "falls silent",
                        inContainer("echo last; sleep 1000").setStallSeconds(2),
                        "FAILED TIMEOUT, exit code 143"),
                LaunchCase.of(
                                "ignores SIGTERM when it is stopped",
                                inContainer("trap '' TERM; echo deaf; while true; do sleep 1; done"),
                                "STOPPED, exit code 137")
                        .whileItRuns(LaunchTableIT::stop),
                LaunchCase.of(
                                "prints " + LINES * LINE_BYTES + " bytes",
                                inContainer("yes $(head -c %d /dev/zero | tr '\\0' x) | head -n %d"
                                        .formatted(LINE_BYTES - 1, LINES)),
                                "COMPLETED, exit code 0")
                        .whileItRuns(LaunchTableIT::awaitLines)
                        .seeing(LINES + " lines", agent -> stand.records().lines(agent.getId()) + " lines"),
                LaunchCase.of("forks " + FORKS + " times", inContainer(FORK), "COMPLETED, exit code 0")
                        .seeing("within its limit, the daemon answers", LaunchTableIT::limits),
                LaunchCase.of(
                                "writes outside of its workspace",
                                inContainer("for d in / /root /etc; do echo x >$d/$KANDEV_AGENT_ID; done; exit 0"),
                                "COMPLETED, exit code 0")
                        .seeing("host unchanged", LaunchTableIT::hostFiles),
                LaunchCase.of(
                                "reads and writes /root/.ssh",
                                inContainer("cat ~/.ssh/id; touch ~/.ssh/new; echo x >~/.ssh/id; rm ~/.ssh/id; exit 0")
                                        .setCredentials(Credentials.newBuilder().setSsh(true)),
                                "COMPLETED, exit code 0")
                        .seeing("read, unchanged", LaunchTableIT::keys),
                LaunchCase.of(
                                "writes into its workspace",
                                inContainer("dd if=/dev/zero of=made bs=1M count=16"),
                                "COMPLETED, exit code 0")
                        .seeing(
                                "16 MiB",
                                agent -> Files.size(stand.workspaceOf(agent).resolve("made")) / (1 << 20) + " MiB"),
                LaunchCase.of(
                                "writes into a volume of its image",
                                inContainer("echo x >/data/made")
                                        .setImage(stand.daemon().build("VOLUME /data")),
                                "COMPLETED, exit code 0")
                        .seeing(
                                "1 volume",
                                agent -> stand.daemon()
                                                .events()
                                                .volumes(agent.getTaskId())
                                                .size() + " volume"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void endsAsItShouldAndLeavesNothingBehind(LaunchCase row) throws Exception {
        List<Path> temporary = stand.temporaryFiles();
        AgentInstance agent = stand.launch(stand.add(row.type()));
        if (row.step() != null) {
            row.step().take(agent);
        }
        String seen = outcome(agent, stand.awaitEnd(agent));
        if (row.fact() != null) {
            seen += ", " + row.fact().of(agent);
        }
        seen += left(agent, temporary);

        TABLE.add(row.name(), row.expected(), seen, seen.equals(row.expected()) ? "yes" : "NO");
        assertThat(seen).isEqualTo(row.expected());
    }

    /** As the event and the record tell it, which have to agree. */
    private static String outcome(AgentInstance launched, CloudEvent<AgentEventData> end) {
        AgentInstance agent = stand.client().get(launched.getId());
        String status = agent.getStatus().name().substring("AGENT_STATUS_".length());
        Integer exitCode = agent.hasExitCode() ? agent.getExitCode() : null;
        assertThat(end.type()).isEqualTo("agent." + status.toLowerCase(Locale.ROOT));
        assertThat(end.data().exitCode()).isEqualTo(exitCode);
        return status
                + (end.data().failure() == null ? "" : " " + end.data().failure())
                + (exitCode == null ? "" : ", exit code " + exitCode);
    }

    private static String left(AgentInstance agent, List<Path> temporary) {
        try {
            patiently().atMost(SETTLING).until(() -> stand.leftOf(agent).isEmpty());
            patiently().atMost(SETTLING).until(() -> temporary.containsAll(stand.temporaryFiles()));
            return "";
        } catch (ConditionTimeoutException unsettled) {
            return ", left behind: " + stand.leftOf(agent) + stand.temporaryFiles();
        }
    }

    private static void stop(AgentInstance agent) {
        patiently().until(() -> log(agent).equals(List.of("deaf")));
        stand.client()
                .agents()
                .stopAgent(StopAgentRequest.newBuilder()
                        .setAgentId(agent.getId())
                        .setReason("enough")
                        .build());
    }

    private static void awaitLines(AgentInstance agent) {
        patiently()
                .atMost(Duration.ofMinutes(10))
                .until(() -> stand.records().lines(agent.getId()) == LINES
                        || stand.client().get(agent.getId()).hasFinishedAt());
    }

    private static String limits(AgentInstance agent) {
        int refused = Integer.parseInt(log(agent).get(0));
        return (refused >= FORKS - TestStand.PIDS ? "within its limit" : FORKS - refused + " at once")
                + (stand.daemon().answers() ? ", the daemon answers" : ", the daemon is gone");
    }

    private static String hostFiles(AgentInstance agent) {
        boolean unchanged = Stream.of("/", "/root", "/etc")
                .map(folder -> Path.of(folder, agent.getId()))
                .noneMatch(Files::exists);
        return unchanged ? "host unchanged" : "host changed";
    }

    private static String keys(AgentInstance agent) throws IOException {
        Path folder = stand.home().resolve(".ssh");
        boolean unchanged = TestStand.list(folder).equals(List.of(folder.resolve("id")))
                && Files.readString(folder.resolve("id")).equals(KEY + "\n");
        return (log(agent).contains(KEY) ? "read, " : "not read, ") + (unchanged ? "unchanged" : "changed");
    }

    private static List<String> log(AgentInstance agent) {
        return stand.client().log(agent.getId());
    }
}
