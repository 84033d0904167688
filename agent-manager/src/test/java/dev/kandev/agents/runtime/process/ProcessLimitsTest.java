package dev.kandev.agents.runtime.process;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.runtime.process.limit.Limiter;
import dev.kandev.agents.runtime.process.limit.Limiters;
import dev.kandev.agents.terminal.TerminalTrial;
import dev.kandev.agents.type.AgentType;
import dev.kandev.agents.type.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With whatever limits processes here; skipped where nothing does. */
class ProcessLimitsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final UUID INSTALLATION = UUID.randomUUID();
    private static final Limiter LIMITER = new Limiters().find();

    @TempDir
    private Path directory;

    private final UUID instanceId = UUID.randomUUID();
    private RunningAgent agent;

    @BeforeEach
    void requireLimits() {
        assumeFalse(LIMITER.name().equals("none"), "nothing limits processes here");
    }

    @AfterEach
    void discard() {
        if (agent != null) {
            agent.discard();
        }
    }

    @Test
    void tellsThatAnAgentUsedTooMuchMemoryAlsoToWhoComesLater() throws Exception {
        start("exec dd if=/dev/zero of=/dev/null bs=200M count=1", new Resources("1", "32m", "", 64));

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(137, true));
        assertThat(runtime().find(instanceId, null).orElseThrow().awaitExit(PATIENCE))
                .contains(new AgentExit(137, true));
    }

    @Test
    void doesNotBlameTheMemoryWhenTheAgentSurvivedItsChild() throws Exception {
        start("dd if=/dev/zero of=/dev/null bs=200M count=1; exit 4", new Resources("1", "32m", "", 64));

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(4, false));
    }

    @Test
    void doesNotBlameTheMemoryForAKill() throws Exception {
        start("kill -KILL $$", new Resources("1", "32m", "", 64));

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(137, false));
    }

    @Test
    void stopsAnAgentFromForkingWithoutEnd() throws Exception {
        start("for i in $(seq 200); do sleep 5 & done; echo unreached", new Resources("1", "64m", "", 20));

        assertThat(agent.awaitExit(PATIENCE)).isPresent();
        assertThat(text(agent.stdout(0))).isEmpty();
    }

    @Test
    void givesAnAgentNoMoreOfTheProcessorsThanItMayHave() {
        long begun = System.nanoTime();
        start("while :; do :; done", new Resources("0.2", "64m", "", 20));

        await().atMost(PATIENCE)
                .until(() -> agent.usage().orElseThrow().cpuTime().compareTo(Duration.ofMillis(400)) > 0);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void endsWhatHasMovedToAnotherSessionAndLeavesNoGroupBehind() throws Exception {
        start("setsid sleep 1000 & echo $!", new Resources("1", "64m", "", 20));
        assertThat(agent.awaitExit(PATIENCE)).isPresent();
        long child = Long.parseLong(text(agent.stdout(0)).strip());
        assertThat(ProcessHandle.of(child)).isPresent();

        agent.discard();

        await().atMost(PATIENCE)
                .until(() ->
                        ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
        assertThat(Stream.of("memory", "cpu", "pids", "")
                        .map(controller -> Path.of("/sys/fs/cgroup", controller, "kandev", instanceId.toString())))
                .noneMatch(group -> group.toFile().exists());
    }

    @Test
    void limitsWhatRunsBesideAnAgentAsTheAgentItself() throws Exception {
        start("sleep 1000", new Resources("1", "64m", "", 64));
        TerminalTrial trial = new TerminalTrial(instanceId, directory, runtime().shown(directory));
        trial.with(agent);
        trial.begin("large", "exec dd if=/dev/zero of=/dev/null bs=200M count=1");
        assertThat(trial.exit("large").signal()).isEqualTo("SIGKILL");
        trial.begin("many", "for i in $(seq 200); do sleep 5 & done; echo unreached");
        assertThat(trial.exit("many").code()).isNotEqualTo(0);
        assertThat(trial.output("many")).doesNotContain("unreached");
    }

    private void start(String script, Resources resources) {
        agent = runtime()
                .start(new AgentStart(
                        instanceId,
                        UUID.randomUUID(),
                        type(script, resources),
                        directory,
                        Map.of(),
                        List.of(),
                        "first",
                        progress -> {}));
    }

    private ProcessRuntime runtime() {
        return new ProcessRuntime(() -> directory.resolve("agents"), () -> INSTALLATION, LIMITER);
    }

    private static AgentType type(String script, Resources resources) {
        return new AgentType(
                "shell",
                "",
                AgentType.ACP_STREAM,
                "process",
                "",
                "",
                List.of("sh", "-c", script),
                resources,
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

    private static String text(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }
}
