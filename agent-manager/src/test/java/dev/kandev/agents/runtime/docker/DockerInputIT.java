package dev.kandev.agents.runtime.docker;

import static dev.kandev.agents.runtime.docker.AgentBench.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.RunningAgent;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DockerInputIT {

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
    void tellsTheFirstLineAndThenTheOthersInOrder() throws IOException {
        RunningAgent agent =
                bench.start(bench.agent("head -n 3").firstLine("{\"action\":\"prompt\",\"message\":\"Grüße\"}"));

        agent.send("second");
        agent.send("third");

        assertThat(text(agent.stdout(0))).isEqualTo("{\"action\":\"prompt\",\"message\":\"Grüße\"}\nsecond\nthird\n");
    }

    @Test
    void tellsLinesThatAreLongerThanAnyBufferOnTheWay() throws IOException {
        String first = "a".repeat(1_000_000);
        String second = "b".repeat(1_000_000);
        RunningAgent agent = bench.start(bench.agent("head -n 2").firstLine(first));

        agent.send(second);

        assertThat(text(agent.stdout(0)).equals(first + "\n" + second + "\n")).isTrue();
    }

    @Test
    void doesNotMixLinesOfSeveralSenders() throws IOException {
        String left = "l".repeat(100_000);
        String right = "r".repeat(100_000);
        RunningAgent agent = bench.start("head -n 21");

        CompletableFuture<Void> other = CompletableFuture.runAsync(() -> repeat(10, () -> agent.send(left)));
        repeat(10, () -> agent.send(right));
        other.join();

        assertThat(text(agent.stdout(0)).lines().skip(1))
                .hasSize(20)
                .allMatch(line -> line.equals(left) || line.equals(right));
    }

    @Test
    void goesOnTellingWhenAgentManagerIsAnother() throws IOException {
        TestAgent started = bench.agent("head -n 3");
        DockerDaemon first = new DockerDaemon();
        RunningAgent agent = AgentBench.runtimeOf(first).start(started.start());
        agent.send("second");
        first.close();

        bench.runtime()
                .find(started.instanceId(), agent.containerId())
                .orElseThrow()
                .send("third");

        assertThat(text(bench.runtime()
                        .find(started.instanceId(), null)
                        .orElseThrow()
                        .stdout(0)))
                .isEqualTo("first\nsecond\nthird\n");
    }

    @Test
    void goesOnTellingWhenTheConnectionBroke() throws IOException {
        TestAgent started = bench.agent("for i in 1 2 3; do read -r line; echo $line; done");
        InputStream output = bench.start(started).stdout(0);
        try (Relay relay = new Relay()) {
            DockerDaemon throughRelay = relay.daemon();
            RunningAgent agent = AgentBench.runtimeOf(throughRelay)
                    .find(started.instanceId(), null)
                    .orElseThrow();
            agent.send("second");
            assertThat(output.readNBytes(13)).isEqualTo("first\nsecond\n".getBytes(UTF_8));

            assertThat(relay.cut()).isPositive();
            agent.send("third");

            assertThat(text(output)).isEqualTo("third\n");
            throughRelay.close();
        }
    }

    @Test
    void asksAnAgentThatReadsItsInputToLeave() throws Exception {
        RunningAgent agent = bench.start("exec cat");

        agent.closeStdin();
        agent.closeStdin();

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(143, false));
    }

    @Test
    void tellsNothingToOneThatHasEnded() throws Exception {
        RunningAgent agent = bench.start("true");
        assertThat(agent.awaitExit(PATIENCE)).isPresent();

        assertThatCode(() -> agent.send("too late")).doesNotThrowAnyException();

        agent.discard();
        assertThatCode(() -> agent.send("far too late")).doesNotThrowAnyException();
    }

    private static void repeat(int times, Runnable step) {
        for (int i = 0; i < times; i++) {
            step.run();
        }
    }

    private static String text(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
