package dev.kandev.agents.runtime.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.runtime.Remains;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.runtime.Usage;
import dev.kandev.agents.runtime.process.limit.Limiter;
import dev.kandev.agents.runtime.process.limit.Limiters;
import dev.kandev.agents.terminal.TerminalTrial;
import dev.kandev.agents.type.AgentType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRuntimeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final UUID INSTALLATION = UUID.randomUUID();
    private static final Limiter LIMITER = new Limiters().find();

    @TempDir
    Path directory;

    private final UUID instanceId = UUID.randomUUID();
    private RunningAgent agent;

    @AfterEach
    void discard() {
        if (agent != null) {
            agent.discard();
        }
    }

    @Test
    void givesInputAndKeepsOutputAndExitCode() throws Exception {
        start("read -r line; echo \"got $line\"; echo trouble >&2; exit 7");

        assertThat(exit()).isEqualTo(new AgentExit(7, false));
        assertThat(all(agent.stdout(0))).isEqualTo("got first\n");
        assertThat(all(agent.stderr(0))).isEqualTo("trouble\n");
    }

    @Test
    void streamsWhileTheAgentRunsAndReadsOnFromAnOffset() throws Exception {
        start("while read -r line; do echo \"<$line>\"; done");

        try (InputStream out = agent.stdout(0)) {
            assertThat(out.readNBytes(8)).asString().isEqualTo("<first>\n");
            agent.send("second");
            assertThat(out.readNBytes(9)).asString().isEqualTo("<second>\n");
        }
        agent.closeStdin();
        assertThat(exit().succeeded()).isTrue();
        assertThat(all(agent.stdout(8))).isEqualTo("<second>\n");
    }

    @Test
    void isFoundAgainByWhoeverComesLater() throws Exception {
        start("while read -r line; do echo \"<$line>\"; done; exit 3");

        RunningAgent found = runtime().find(instanceId, agent.containerId()).orElseThrow();
        found.send("later");
        found.closeStdin();

        assertThat(found.awaitExit(PATIENCE)).contains(new AgentExit(3, false));
        assertThat(all(found.stdout(0))).isEqualTo("<first>\n<later>\n");
    }

    @Test
    void endsTheWholeOfAnAgentAtASignal() throws Exception {
        start("sleep 1000 & echo $!; trap 'exit 5' TERM; wait");
        long child = Long.parseLong(firstLine());

        agent.terminate();

        assertThat(exit()).isEqualTo(new AgentExit(5, false));
        awaitGone(child);
    }

    @Test
    void killsWhatIgnoresSignals() throws Exception {
        start("trap '' TERM; echo ready; while :; do sleep 1; done");
        firstLine();

        agent.terminate();
        assertThat(agent.awaitExit(Duration.ofMillis(300))).isEmpty();
        agent.kill();

        assertThat(exit()).isEqualTo(AgentExit.lost());
    }

    @Test
    void stopsTheWholeOfAnAgentWhileItIsPausedAndTellsItAfterwards() throws Exception {
        start("setsid sleep 1000 & echo $!; read -r one; read -r two; echo \"$one $two\"; exit 6");
        long child = Long.parseLong(firstLine());

        agent.pause();
        agent.pause();
        awaitStopped(child);
        awaitStopped(Long.parseLong(agent.containerId()));
        agent.send("second");
        RunningAgent found = runtime().find(instanceId, agent.containerId()).orElseThrow();
        assertThat(found.awaitExit(Duration.ofMillis(300))).isEmpty();
        found.resume();
        found.resume();

        assertThat(exit()).isEqualTo(new AgentExit(6, false));
        assertThat(all(agent.stdout(0))).endsWith("\nfirst second\n");
        agent.pause();
        agent.resume();
        ProcessHandle.of(child).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void endsAnAgentThatIsPaused() throws Exception {
        start("trap 'exit 5' TERM; echo ready; while :; do sleep 0.05; done");
        firstLine();
        agent.pause();

        agent.resume();
        agent.terminate();
        assertThat(exit()).isEqualTo(new AgentExit(5, false));

        start("sleep 1000");
        agent.pause();
        agent.kill();
        assertThat(exit()).isEqualTo(AgentExit.lost());
    }

    @Test
    void takesWithItWhatAnAgentLeftRunning() throws Exception {
        start("sleep 1000 & echo $!");
        long child = Long.parseLong(firstLine());

        assertThat(exit().succeeded()).isTrue();
        awaitGone(child);
    }

    @Test
    void tellsWhatAnAgentUsesWithAllThatItStarted() throws Exception {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is no /proc");
        start("setsid sleep 1000 & i=0; while [ $i -lt 300000 ]; do i=$((i + 1)); done; echo done; sleep 1000");
        firstLine();

        Usage usage = agent.usage().orElseThrow();

        assertThat(usage.cpuTime()).isBetween(Duration.ofMillis(10), PATIENCE);
        assertThat(usage.memoryBytes()).isPositive();
        // The shell, its two sleeps, those who keep its input, and those who wait for orders.
        assertThat(usage.pids()).isBetween(3, 12);
        agent.kill();
        exit();
        assertThat(agent.usage()).isEmpty();
    }

    @Test
    void runsCommandsBesideTheAgent() throws Exception {
        start("read -r first; read -r second; exit 4");
        TerminalTrial trial = trial();
        trial.tryCommands();
        trial.beginHeart();

        trial.with(runtime().find(instanceId, agent.containerId()).orElseThrow());
        trial.awaitBeat();
        trial.begin("group", "ps -o sid= -p $$ | tr -d ' '");
        assertThat(trial.exit("group").code()).isZero();
        assertThat(trial.output("group")).isEqualTo(agent.containerId() + "\n");
        agent.pause();
        trial.awaitStandstill();
        agent.resume();
        trial.awaitBeat();
        agent.send("second");

        assertThat(exit()).isEqualTo(new AgentExit(4, false));
        trial.awaitStandstill();
        assertThat(all(agent.stdout(0))).isEmpty();
        assertThat(all(agent.stderr(0))).isEmpty();
    }

    @Test
    void killsWhatRunsBesideTheAgent() {
        start("sleep 1000");
        TerminalTrial trial = trial();
        trial.beginHeart();

        agent.kill();

        trial.awaitStandstill();
        agent.execute(List.of("touch", "late"));
        assertThat(directory.resolve("late")).doesNotExist();
    }

    private TerminalTrial trial() {
        TerminalTrial trial = new TerminalTrial(instanceId, directory, runtime().shown(directory));
        trial.with(agent);
        return trial;
    }

    @Test
    void leavesNothingBehind() throws Exception {
        start("sleep 1000");
        long pid = Long.parseLong(agent.containerId());

        agent.discard();

        assertThat(directory.resolve("agents").resolve(instanceId.toString())).doesNotExist();
        awaitGone(pid);
        assertThat(runtime().find(instanceId, "1")).isEmpty();
    }

    @Test
    void replacesWhatAnInterruptedStartLeftBehind() throws Exception {
        start("echo old; sleep 1000");
        long old = Long.parseLong(agent.containerId());

        start("echo new");

        assertThat(exit().succeeded()).isTrue();
        assertThat(all(agent.stdout(0))).isEqualTo("new\n");
        awaitGone(old);
    }

    @Test
    void knowsWhatThereIsOfAgentsOfThisInstallationOnly() throws Exception {
        Instant before = Instant.now().minusSeconds(1);
        start("sleep 1000");
        long pid = Long.parseLong(agent.containerId());
        Files.createDirectories(
                directory.resolve("agents").resolve(UUID.randomUUID().toString()));

        assertThat(new ProcessRuntime(() -> directory.resolve("agents"), UUID::randomUUID, LIMITER).remains())
                .isEmpty();
        Remains remains = runtime().remains().get(0);
        assertThat(runtime().remains()).hasSize(1);
        assertThat(remains.instanceId()).isEqualTo(instanceId);
        assertThat(remains.since()).isBetween(before, Instant.now().plusSeconds(1));
        remains.removal().run();
        remains.removal().run();

        awaitGone(pid);
        assertThat(runtime().remains()).isEmpty();
    }

    @Test
    void passesOnNoSecretOfTheService() throws Exception {
        start("env");

        exit();
        assertThat(all(agent.stdout(0))).contains("KANDEV_TASK_ID=42", "KANDEV_WORKSPACE=" + directory);
        assertThat(new HostEnvironment(Map.of("KANDEV_DATABASE_PASSWORD", "x", "HOME", "/h")).passedOn())
                .containsExactly(Map.entry("HOME", "/h"));
    }

    @Test
    void saysWhyItCannotRunAType() {
        assertThat(runtime().obstacle(type(List.of()))).isPresent();
        assertThat(runtime()
                        .obstacle(type(List.of("no-such-program-anywhere")))
                        .orElseThrow()
                        .reason())
                .contains("no-such-program-anywhere");
        assertThat(runtime().obstacle(type(List.of("sh")))).isEmpty();
    }

    private void start(String script) {
        agent = runtime()
                .start(new AgentStart(
                        instanceId,
                        UUID.randomUUID(),
                        type(List.of("sh", "-c", script)),
                        directory,
                        Map.of("KANDEV_TASK_ID", "42"),
                        List.of(),
                        "first",
                        progress -> {}));
    }

    private ProcessRuntime runtime() {
        return new ProcessRuntime(() -> directory.resolve("agents"), () -> INSTALLATION, LIMITER);
    }

    private static AgentType type(List<String> command) {
        return new AgentType(
                "shell",
                "",
                "acp-stream",
                "process",
                "",
                "",
                command,
                null,
                Map.of(),
                null,
                "",
                List.of(),
                "ask",
                0,
                0,
                "",
                "",
                "",
                List.of(),
                true);
    }

    private AgentExit exit() throws InterruptedException {
        Optional<AgentExit> exit = agent.awaitExit(PATIENCE);
        assertThat(exit).isPresent();
        return exit.get();
    }

    private String firstLine() throws IOException {
        StringBuilder line = new StringBuilder();
        try (InputStream out = agent.stdout(0)) {
            for (int next = out.read(); next != '\n'; next = out.read()) {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private static String all(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void awaitStopped(long pid) {
        Path stat = Path.of("/proc/" + pid + "/stat");
        await().atMost(PATIENCE).until(() -> Files.readString(stat).contains(") T "));
    }

    private static void awaitGone(long pid) {
        await().atMost(PATIENCE).until(() -> ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> Files.exists(Path.of("/proc/" + pid + "/exe")))
                .isEmpty());
    }
}
