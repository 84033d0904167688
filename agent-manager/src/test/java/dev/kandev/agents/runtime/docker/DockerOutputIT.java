package dev.kandev.agents.runtime.docker;

import static dev.kandev.agents.runtime.docker.AgentBench.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.RunningAgent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DockerOutputIT {

    private static AgentBench bench;

    @BeforeAll
    static void open() throws IOException {
        bench = AgentBench.open();
    }

    @AfterAll
    static void close() throws IOException {
        if (bench != null) {
            bench.close();
        }
    }

    @AfterEach
    void clear() {
        bench.clear();
    }

    @Test
    void deliversTheLinesOfBothStreamsExactly() throws IOException {
        RunningAgent agent =
                bench.start("for i in $(seq 1 2000); do echo out $i; echo err $i >&2; done; printf unfinished");

        assertThat(text(agent.stdout(0))).isEqualTo(lines("out ", 1, 2000) + "unfinished");
        assertThat(text(agent.stderr(0))).isEqualTo(lines("err ", 1, 2000));
    }

    @Test
    void deliversALineOfFiveMebibytesExactly() throws IOException {
        RunningAgent agent = bench.start("head -c 5242880 /dev/zero | tr '\\0' x; echo; echo after");

        assertSame(agent.stdout(0), "x".repeat(5 * 1024 * 1024) + "\nafter\n");
    }

    @Test
    void deliversBytesThatAreNoTextExactly() throws IOException {
        byte[] bytes = new byte[1_000_000];
        new Random(1).nextBytes(bytes);
        Files.write(bench.workspace().resolve("bytes"), bytes);

        RunningAgent agent = bench.start("cat bytes");

        assertThat(Arrays.mismatch(agent.stdout(0).readAllBytes(), bytes)).isEqualTo(-1);
    }

    @Test
    void keepsCharactersThatLieAcrossTheBlocksOfTheLog() throws IOException {
        String line = "aé€".repeat(100_000) + "\n";
        Files.writeString(bench.workspace().resolve("characters"), line);

        RunningAgent agent = bench.start("cat characters");

        assertSame(agent.stdout(0), line);
    }

    @Test
    void goesOnAtAnOffsetForASecondClient() throws IOException {
        TestAgent started = bench.agent("seq 1 50000; read line; seq 50001 100000");
        RunningAgent agent = bench.start(started.firstLine(""));
        int offset = lines("", 1, 12_345).length();

        try (InputStream first = agent.stdout(0)) {
            assertThat(first.readNBytes(offset)).isEqualTo(lines("", 1, 12_345).getBytes(UTF_8));
        }
        DockerDaemon other = new DockerDaemon();
        RunningAgent found = AgentBench.runtimeOf(other)
                .find(started.instanceId(), agent.containerId())
                .orElseThrow();

        assertThat(text(found.stdout(offset))).isEqualTo(lines("", 12_346, 100_000));
        other.close();
    }

    @Test
    void goesOnWhereItWasWhenTheConnectionBreaks() throws IOException {
        TestAgent started = bench.agent("read line; seq 1 60000; read line; seq 60001 120000");
        RunningAgent agent = bench.start(started);

        try (Relay relay = new Relay()) {
            DockerDaemon throughRelay = relay.daemon();
            RunningAgent found = AgentBench.runtimeOf(throughRelay)
                    .find(started.instanceId(), agent.containerId())
                    .orElseThrow();
            InputStream output = found.stdout(0);
            StringBuilder read = new StringBuilder();
            for (int cut = 0; cut < 5; cut++) {
                read.append(new String(output.readNBytes(50_000), UTF_8));
                assertThat(relay.cut()).isPositive();
            }
            agent.send("go on");
            read.append(text(output));

            assertThat(read.toString()).isEqualTo(lines("", 1, 120_000));
            throughRelay.close();
        }
    }

    @Test
    void letsAnAgentWriteWhileNobodyReads() throws Exception {
        String line = "x".repeat(999) + "\n";
        Files.writeString(bench.workspace().resolve("lines"), line.repeat(10_000));
        RunningAgent agent = bench.start("cat lines lines lines; cat lines >&2");
        InputStream output = agent.stdout(0);
        assertThat(output.read()).isEqualTo('x');

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(0, false));

        assertSame(output, line.repeat(30_000).substring(1));
    }

    @Test
    void tellsWhatCanBeReadWithoutWaiting() throws IOException {
        RunningAgent agent = bench.start("read first; echo 12345; read second");
        InputStream output = agent.stdout(0);

        assertThat(output.available()).isZero();
        assertThat(output.read()).isEqualTo('1');
        assertThat(output.available()).isEqualTo(5);

        agent.send("second");
        assertThat(text(output)).isEqualTo("2345\n");
        assertThat(output.available()).isZero();
    }

    @Test
    void endsTheStreamOfAContainerThatIsGone() throws IOException {
        RunningAgent agent = bench.start("echo here; sleep 1000");
        InputStream output = agent.stdout(0);
        assertThat(output.readNBytes(5)).isEqualTo("here\n".getBytes(UTF_8));

        agent.discard();

        assertThat(output.read()).isEqualTo(-1);
    }

    @Test
    void leavesNoThreadBehind() throws Exception {
        await().atMost(PATIENCE).until(() -> streamingThreads() == 0);
        RunningAgent agent = bench.start("echo here; read first; read second");
        InputStream output = agent.stdout(0);
        InputStream errors = agent.stderr(0);
        assertThat(output.read()).isEqualTo('h');
        assertThat(streamingThreads()).isPositive();

        output.close();
        errors.close();
        agent.send("second");
        agent.awaitExit(PATIENCE);

        await().atMost(PATIENCE).until(() -> streamingThreads() == 0);
    }

    private static long streamingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("docker-(java|log)-.*"))
                .count();
    }

    /** Without showing millions of characters when it fails. */
    private static void assertSame(InputStream stream, String expected) throws IOException {
        assertThat(Arrays.mismatch(stream.readAllBytes(), expected.getBytes(UTF_8)))
                .as("first difference")
                .isEqualTo(-1);
    }

    private static String text(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    private static String lines(String prefix, int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(number -> prefix + number + "\n")
                .collect(Collectors.joining());
    }
}
