package dev.kandev.agents.runtime.docker;

import static dev.kandev.agents.runtime.docker.AgentBench.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.runtime.Obstacle;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.runtime.Usage;
import dev.kandev.agents.terminal.TerminalTrial;
import dev.kandev.proto.event.AgentFailure;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class DockerRuntimeIT {

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
    void tellsTheExitCode() throws Exception {
        assertThat(bench.start("exit 0").awaitExit(PATIENCE)).contains(new AgentExit(0, false));
        assertThat(bench.start("exit 3").awaitExit(PATIENCE)).contains(new AgentExit(3, false));
    }

    @Test
    void terminatesTheAgentWithItsChildren() throws Exception {
        RunningAgent agent = bench.start("trap 'exit 7' TERM; echo ready; sleep 1000");
        awaitFirstByte(agent);

        agent.terminate();

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(7, false));
    }

    @Test
    void killsAnAgentThatDoesNotWantToEnd() throws Exception {
        RunningAgent agent = bench.start("trap '' TERM; echo ready; while true; do sleep 1; done");
        awaitFirstByte(agent);
        agent.terminate();
        assertThat(agent.awaitExit(Duration.ofMillis(300))).isEmpty();

        agent.kill();

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(137, false));
        agent.kill();
        agent.terminate();
    }

    @Test
    void suspendsAnAgentAndLetsItGoOn() throws Exception {
        TestAgent started = bench.agent("read first; read second; exit 6");
        RunningAgent agent = bench.start(started);

        agent.pause();
        agent.pause();
        assertThat(isPaused(agent)).isTrue();
        RunningAgent found = bench.runtime().find(started.instanceId(), null).orElseThrow();
        found.send("second");
        assertThat(isPaused(agent)).isTrue();
        assertThat(agent.awaitExit(Duration.ofMillis(300))).isEmpty();
        agent.resume();
        agent.resume();

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(6, false));
        agent.pause();
        agent.resume();
        found.discard();
    }

    @Test
    void endsAnAgentThatIsPaused() throws Exception {
        RunningAgent killed = bench.start("sleep 1000");
        killed.pause();

        killed.kill();

        assertThat(killed.awaitExit(PATIENCE)).contains(new AgentExit(137, false));
        RunningAgent discarded = bench.start("sleep 1000");
        discarded.pause();
        discarded.discard();
        assertThat(discarded.awaitExit(PATIENCE)).contains(AgentExit.lost());
        discarded.pause();
        discarded.resume();
    }

    @Test
    void runsCommandsBesideTheAgent() throws Exception {
        TestAgent started = bench.agent("read first; read second; exit 4");
        RunningAgent agent = bench.start(started);
        TerminalTrial trial = trial(started, agent);
        trial.tryCommands();
        trial.beginHeart();

        trial.with(bench.runtime().find(started.instanceId(), null).orElseThrow());
        trial.awaitBeat();
        agent.pause();
        trial.awaitStandstill();
        trial.begin("meanwhile", "grep 'CapEff:.0*$' /proc/self/status");
        assertThat(isPaused(agent)).isTrue();
        agent.resume();
        trial.awaitBeat();
        assertThat(trial.exit("meanwhile").code()).isZero();
        agent.send("second");

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(4, false));
        trial.awaitStandstill();
        agent.execute(List.of("touch", "late"));
        assertThat(bench.workspace().resolve("late")).doesNotExist();
        assertThat(text(agent)).isEmpty();
    }

    @Test
    void limitsWhatRunsBesideAnAgentAsTheAgentItself() throws Exception {
        TestAgent started = bench.agent("sleep 1000").resources("1", "32m", 32);
        TerminalTrial trial = trial(started, bench.start(started));

        trial.begin("large", "exec dd if=/dev/zero of=/dev/null bs=200M count=1");
        assertThat(trial.exit("large").signal()).isEqualTo("SIGKILL");
        trial.begin("many", "for i in $(seq 200); do sleep 5 & done; echo unreached");
        assertThat(trial.exit("many").code()).isNotEqualTo(0);
        assertThat(trial.output("many")).doesNotContain("unreached");
    }

    private static TerminalTrial trial(TestAgent started, RunningAgent agent) {
        TerminalTrial trial = new TerminalTrial(
                started.instanceId(), bench.workspace(), bench.runtime().shown(bench.workspace()));
        trial.with(agent);
        return trial;
    }

    @Test
    void refusesACommandThatAnImageCannotRun() throws Exception {
        RunningAgent agent = bench.start("sleep 1000");

        assertThatThrownBy(() -> agent.execute(List.of("no-such-program")))
                .isInstanceOfSatisfying(
                        LaunchFailedException.class,
                        refused -> assertThat(refused.failure().retryable()).isFalse())
                .hasMessageContaining("no-such-program");
    }

    @Test
    void tellsThatAnAgentUsedTooMuchMemory() throws Exception {
        RunningAgent agent = bench.start(
                bench.agent("exec dd if=/dev/zero of=/dev/null bs=200M count=1").resources("1", "32m", 64));

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(137, true));
    }

    @Test
    void doesNotBlameTheMemoryWhenTheAgentSurvivedItsChild() throws Exception {
        RunningAgent agent = bench.start(bench.agent("dd if=/dev/zero of=/dev/null bs=200M count=1; exit 4")
                .resources("1", "32m", 64));

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(4, false));
    }

    @Test
    void tellsWhatAnAgentUsesWhileItRuns() throws Exception {
        RunningAgent agent = bench.start("while true; do :; done");

        await().atMost(PATIENCE)
                .until(() -> agent.usage().orElseThrow().cpuTime().toMillis() > 100);
        Usage usage = agent.usage().orElseThrow();
        assertThat(usage.memoryBytes()).isBetween(1L, 64L << 20);
        assertThat(usage.pids()).isBetween(1, 4);
        agent.pause();
        assertThat(agent.usage()).isPresent();
        agent.kill();

        assertThat(agent.awaitExit(PATIENCE)).isPresent();
        assertThat(agent.usage()).isEmpty();
        agent.discard();
        assertThat(agent.usage()).isEmpty();
    }

    @Test
    void saysThatAnAgentIsLostWhenItsContainerIsGone() throws Exception {
        RunningAgent agent = bench.start("sleep 1000");

        bench.docker().removeContainerCmd(agent.containerId()).withForce(true).exec();

        assertThat(agent.awaitExit(PATIENCE)).contains(AgentExit.lost());
        agent.kill();
        agent.discard();
    }

    @Test
    void saysThatAnAgentIsLostWhoseContainerWasNeverStarted() throws Exception {
        TestAgent interrupted = bench.agent("true");
        String containerId = bench.createOnly(interrupted);

        RunningAgent found =
                bench.runtime().find(interrupted.instanceId(), containerId).orElseThrow();

        assertThat(found.awaitExit(PATIENCE)).contains(AgentExit.lost());
        found.discard();
        assertThat(bench.containers()).isEmpty();
    }

    @Test
    void waitsWhileTheDaemonIsAway() throws Exception {
        TestAgent started = bench.agent("read first; read second");
        RunningAgent agent = bench.start(started);
        try (Relay relay = new Relay()) {
            DockerDaemon throughRelay = relay.daemon();
            RunningAgent seen = AgentBench.runtimeOf(throughRelay)
                    .find(started.instanceId(), agent.containerId())
                    .orElseThrow();
            relay.close();

            assertThat(seen.awaitExit(Duration.ofSeconds(1))).isEmpty();
            assertThatThrownBy(() -> seen.send("second"))
                    .isInstanceOf(LaunchFailedException.class)
                    .hasMessage("no Docker daemon answers");
            throughRelay.close();
        }
    }

    @Test
    void findsAnAgentOfThisInstanceOnly() {
        TestAgent started = bench.agent("sleep 1000");
        RunningAgent agent = bench.start(started);

        assertThat(bench.runtime().find(started.instanceId(), agent.containerId()))
                .isPresent();
        assertThat(bench.runtime().find(started.instanceId(), null)).isPresent();
        assertThat(bench.runtime().find(UUID.randomUUID(), agent.containerId())).isEmpty();

        agent.discard();

        assertThat(bench.runtime().find(started.instanceId(), agent.containerId()))
                .isEmpty();
        assertThat(bench.containers()).isEmpty();
    }

    @Test
    void removesWhatAnInterruptedStartLeftBehind() throws Exception {
        TestAgent started = bench.agent("sleep 1000");
        RunningAgent leftover = bench.start(started);

        RunningAgent agent = bench.start(started);

        assertThat(leftover.awaitExit(PATIENCE)).contains(AgentExit.lost());
        assertThat(bench.containers()).extracting("id").containsExactly(agent.containerId());
    }

    @Test
    void leavesAContainerAloneThatItDidNotCreate() {
        TestAgent agent = bench.agent("true");
        String foreign = bench.docker()
                .createContainerCmd(TestImage.NAME)
                .withName("kandev-" + agent.instanceId())
                .withCmd("true")
                .exec()
                .getId();
        try {
            assertThat(failure(agent)).isEqualTo(AgentFailure.LAUNCH);
            assertThat(bench.docker().inspectContainerCmd(foreign).exec().getId())
                    .isEqualTo(foreign);
        } finally {
            bench.docker().removeContainerCmd(foreign).exec();
        }
    }

    @Test
    void leavesNothingBehindWhenAnAgentCannotBeStarted() {
        assertThat(failure(bench.agent("true").network("kandev-no-such-network")))
                .isEqualTo(AgentFailure.AGENT_TYPE);
        assertThat(failure(bench.agent("true").resources("1", "1m", 64))).isEqualTo(AgentFailure.AGENT_TYPE);
        assertThat(bench.containers()).isEmpty();
    }

    @Test
    void refusesAnImageThatIsNowhere() {
        TestAgent agent = bench.agent("true").image("localhost:1/no/such");

        Obstacle obstacle = bench.runtime().obstacle(agent.type()).orElseThrow();

        assertThat(obstacle.failure()).isEqualTo(AgentFailure.IMAGE);
        assertThat(obstacle.reason())
                .startsWith("the image localhost:1/no/such:latest is not there and cannot be pulled: ")
                .contains("refused");
        assertThat(failure(agent)).isEqualTo(AgentFailure.IMAGE);
        assertThat(failure(bench.agent("true").image("Not:An/Image"))).isEqualTo(AgentFailure.IMAGE);
    }

    @Test
    void refusesATypeWithoutAnImage() {
        assertThat(bench.runtime().obstacle(bench.agent("true").image("").type()))
                .contains(new Obstacle(AgentFailure.IMAGE, "it has no image to run in a container"));
    }

    @Test
    void seesNoObstacleWhenDaemonAndImageAreThere() {
        assertThat(bench.runtime().obstacle(bench.agent("true").type())).isEmpty();
    }

    @Test
    void saysThatNoDaemonAnswers() throws IOException {
        DockerDaemon nowhere = new DockerDaemon(() -> AgentBench.at("unix:///tmp/no-such-docker.sock"));
        DockerRuntime runtime = AgentBench.runtimeOf(nowhere);
        TestAgent agent = bench.agent("true");

        assertThat(runtime.obstacle(agent.type()))
                .contains(new Obstacle(AgentFailure.LAUNCH, "no Docker daemon answers"));
        assertThatThrownBy(() -> runtime.start(agent.start()))
                .asInstanceOf(InstanceOfAssertFactories.type(LaunchFailedException.class))
                .returns(AgentFailure.LAUNCH, LaunchFailedException::failure);
        assertThatThrownBy(() -> runtime.find(agent.instanceId(), null)).isInstanceOf(LaunchFailedException.class);
        assertThat(runtime.remains()).isEmpty();
        nowhere.close();
    }

    @Test
    void runsTheEntrypointOfTheImage() throws Exception {
        String image = "kandev/test-entrypoint";
        TestImage.build(
                bench.docker(), image, "FROM " + TestImage.NAME + "\nENTRYPOINT [\"echo\", \"entrypoint\"]", Map.of());
        try {
            RunningAgent agent = bench.start(bench.agent("echo command").image(image));

            assertThat(text(agent)).isEqualTo("entrypoint\n");
            agent.discard();
        } finally {
            bench.docker().removeImageCmd(image).withForce(true).exec();
        }
    }

    private static boolean isPaused(RunningAgent agent) {
        return Boolean.TRUE.equals(bench.docker()
                .inspectContainerCmd(agent.containerId())
                .exec()
                .getState()
                .getPaused());
    }

    private static void awaitFirstByte(RunningAgent agent) throws IOException {
        assertThat(agent.stdout(0).read()).isNotNegative();
    }

    private static AgentFailure failure(TestAgent agent) {
        try {
            bench.start(agent);
        } catch (LaunchFailedException failure) {
            return failure.failure();
        }
        throw new AssertionError("it was started");
    }

    private static String text(RunningAgent agent) throws IOException {
        return new String(agent.stdout(0).readAllBytes(), UTF_8);
    }
}
