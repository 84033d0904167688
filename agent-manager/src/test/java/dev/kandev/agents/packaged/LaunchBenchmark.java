package dev.kandev.agents.packaged;

import static dev.kandev.agents.packaged.TestStand.inContainer;
import static dev.kandev.agents.packaged.TestStand.patiently;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.agents.AgentManagerClient;
import dev.kandev.agents.runtime.docker.TestImage;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.event.Subjects;
import io.nats.client.Connection;
import io.nats.client.Message;
import io.nats.client.Subscription;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Kandev adds to the start of a container: its way to an agent's first line beside that of {@code docker run}. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class LaunchBenchmark {

    private static final int SAMPLES = Integer.getInteger("kandev.benchmark.samples", 100);
    /** Before the first sample, for programs get faster while they run. */
    private static final int WARM_UP = 10;

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String LINE = "{\"type\":\"message\",\"data\":{\"role\":\"agent\",\"text\":\"first\"}}";
    private static final String SCRIPT = "echo '" + LINE + "'";

    @TempDir
    static Path directory;

    private static TestStand stand;

    @BeforeAll
    static void open() throws Exception {
        stand = TestStand.open(directory, Map.of());
    }

    @AfterAll
    static void close() throws Exception {
        if (stand != null) {
            stand.close();
        }
    }

    @Test
    void untilTheFirstLine() throws Exception {
        String agentType = stand.add(inContainer(SCRIPT));
        List<Duration> launched = new ArrayList<>();
        List<Duration> run = new ArrayList<>();
        try (Connection bus = stand.connect()) {
            for (int i = -WARM_UP; i < SAMPLES; i++) {
                Duration ofLaunch = launch(bus, agentType);
                Duration ofRun = dockerRun();
                if (i >= 0) {
                    launched.add(ofLaunch);
                    run.add(ofRun);
                }
            }
        }
        Figures figures = new Figures("Until the first line, in ms", "from, to", "samples", "median", "p99");
        add(figures, "LaunchAgent called, first line published", launched);
        add(figures, "docker run begun, first line read", run);
        figures.add(
                "ratio", SAMPLES, millis(launched, 0.5) / millis(run, 0.5), millis(launched, 0.99) / millis(run, 0.99));
        figures.print();
    }

    /** Waits for the end, too: there is nothing to be done when the next one begins. */
    private static Duration launch(Connection bus, String agentType) throws InterruptedException {
        LaunchAgentRequest.Builder request = AgentManagerClient.request(agentType);
        Subscription messages = bus.subscribe(Subjects.acpMessage(UUID.fromString(request.getTaskId())));
        long begin = System.nanoTime();
        AgentInstance agent = stand.launch(request);
        Message first = messages.nextMessage(SOON);
        while (!new String(first.getData(), StandardCharsets.UTF_8).contains("\"type\":\"message\"")) {
            first = messages.nextMessage(SOON);
        }
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
        messages.unsubscribe();
        patiently().until(() -> stand.client().get(agent.getId()).hasFinishedAt());
        patiently().until(() -> stand.leftOf(agent).isEmpty());
        return elapsed;
    }

    /** With what agents' containers have that costs time. */
    private static Duration dockerRun() throws IOException, InterruptedException {
        long begin = System.nanoTime();
        Process docker = new ProcessBuilder(
                        "docker", "run", "--rm", "--init", "--network", "none", TestImage.NAME, "sh", "-c", SCRIPT)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = docker.inputReader()) {
            assertThat(output.readLine()).isEqualTo(LINE);
            Duration elapsed = Duration.ofNanos(System.nanoTime() - begin);
            assertThat(docker.waitFor()).isZero();
            return elapsed;
        }
    }

    private static void add(Figures figures, String what, List<Duration> samples) {
        figures.add(what, samples.size(), millis(samples, 0.5), millis(samples, 0.99));
    }

    private static double millis(List<Duration> samples, double share) {
        Duration at = samples.stream()
                .sorted()
                .skip((long) Math.ceil(share * samples.size()) - 1)
                .findFirst()
                .orElseThrow();
        return at.toNanos() / 1e6;
    }
}
