package dev.kandev.agents.runtime.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import dev.kandev.agents.credentials.CredentialMount;
import dev.kandev.agents.runtime.AgentExit;
import dev.kandev.agents.runtime.AgentStart;
import dev.kandev.agents.runtime.Remains;
import dev.kandev.agents.runtime.RunningAgent;
import dev.kandev.agents.runtime.docker.AgentBench;
import dev.kandev.agents.runtime.docker.TestImage;
import dev.kandev.agents.terminal.TerminalTrial;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The API is a mock; what a pod does is real: its container runs in Docker. */
@Timeout(120)
class KubernetesRuntimeIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private KubernetesBench bench;
    private Node node;
    private KubernetesRuntime runtime;

    @BeforeEach
    void open() throws IOException {
        DefaultDockerClientConfig config =
                DefaultDockerClientConfig.createDefaultConfigBuilder().build();
        try (var docker = DockerClientImpl.getInstance(
                config,
                new ZerodepDockerHttpClient.Builder()
                        .dockerHost(config.getDockerHost())
                        .build())) {
            AgentBench.require(answers(docker), "no Docker daemon answers");
            AgentBench.require(
                    TestImage.isPossible(), "there is no statically linked busybox (Debian: busybox-static)");
            TestImage.ensure(docker);
        }
        bench = new KubernetesBench();
        node = new Node(bench.client(), bench.claim(), bench.folder().resolve("secrets"));
        runtime = bench.runtime();
    }

    private static boolean answers(DockerClient docker) {
        try {
            docker.pingCmd().exec();
            return true;
        } catch (RuntimeException away) {
            return false;
        }
    }

    @AfterEach
    void close() throws IOException {
        if (node != null) {
            node.close();
            bench.close();
        }
    }

    private RunningAgent start(String script) {
        return runtime.start(bench.agent(script));
    }

    private static String read(InputStream stream) throws IOException {
        try (stream) {
            return new String(stream.readAllBytes(), UTF_8);
        }
    }

    @Test
    void keepsOutputAndErrorsApartAndTellsTheExitCode() throws Exception {
        RunningAgent agent = start("echo out; echo err >&2; echo more; exit 3");

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(3, false));

        assertThat(read(agent.stdout(0))).isEqualTo("out\nmore\n");
        assertThat(read(agent.stderr(0))).isEqualTo("err\n");
        assertThat(read(agent.stdout(4))).isEqualTo("more\n");
    }

    @Test
    void keepsEveryByteOfALongOutputThatIsReadAsItComes() throws Exception {
        RunningAgent agent = start("i=0; while [ $i -lt 100000 ]; do i=$((i+1)); echo line $i; done");

        String[] lines = read(agent.stdout(0)).split("\n");

        assertThat(lines).hasSize(100_000);
        assertThat(lines[99_999]).isEqualTo("line 100000");
        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(0, false));
    }

    @Test
    void isToldOneLineAfterTheOther() throws Exception {
        RunningAgent agent = start(
                "read a; echo \"$a\"; read b; printf '%s|' \"$b\"; read c; printf '%s|' \"$c\"; read d || echo end");
        String large = "x".repeat(300_000);

        agent.send("  two \\ \"words\" ");
        agent.send(large);
        agent.closeStdin();

        assertThat(read(agent.stdout(0)))
                .startsWith("first\n")
                .contains("|" + large + "|")
                .endsWith("|end\n");
        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(0, false));
    }

    @Test
    void goesOnWhileAgentManagerIsAwayAndIsTakenUp() throws Exception {
        AgentStart start = bench.agent("echo before; read first; read second; echo after $second; exit 5");
        RunningAgent agent = runtime.start(start);
        String name = agent.containerId();
        try (InputStream output = agent.stdout(0)) {
            assertThat(new String(output.readNBytes(7), UTF_8)).isEqualTo("before\n");
        }
        runtime.close();

        RunningAgent found = bench.runtime().find(start.instanceId(), name).orElseThrow();
        found.send("again");

        assertThat(read(found.stdout(7))).isEqualTo("after again\n");
        assertThat(found.awaitExit(PATIENCE)).contains(new AgentExit(5, false));
    }

    @Test
    void tellsWhatWasSaidThoughJobAndPodAreGone() throws Exception {
        AgentStart start = bench.agent("echo said; read first; sleep 1000");
        RunningAgent agent = runtime.start(start);
        try (InputStream output = agent.stdout(0)) {
            assertThat(new String(output.readNBytes(5), UTF_8)).isEqualTo("said\n");
        }

        bench.client().batch().v1().jobs().inNamespace("test").delete();

        assertThat(agent.awaitExit(PATIENCE).orElseThrow().exitCode()).isEqualTo(143);
        RunningAgent found = bench.runtime().find(start.instanceId(), null).orElseThrow();
        assertThat(read(found.stdout(0))).isEqualTo("said\n");
        assertThat(found.awaitExit(PATIENCE).orElseThrow().exitCode()).isEqualTo(143);
    }

    @Test
    void asksTheAgentWithItsChildrenToEnd() throws Exception {
        RunningAgent agent = start("setsid sleep 1000 & trap 'echo bye; exit 7' TERM; echo ready; wait");
        awaitFirstByte(agent);

        agent.terminate();

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(7, false));
        assertThat(read(agent.stdout(0))).isEqualTo("ready\nbye\n");
    }

    @Test
    void killsAnAgentThatDoesNotWantToEnd() throws Exception {
        RunningAgent agent = start("trap '' TERM; echo ready; while true; do sleep 1; done");
        awaitFirstByte(agent);
        agent.terminate();
        assertThat(agent.awaitExit(Duration.ofSeconds(1))).isEmpty();

        agent.kill();

        assertThat(agent.awaitExit(PATIENCE).orElseThrow().exitCode()).isEqualTo(137);
        agent.kill();
    }

    @Test
    void suspendsAnAgentAndLetsItGoOn() throws Exception {
        RunningAgent agent = start("echo ready; read first; read second; exit 6");
        awaitFirstByte(agent);

        agent.pause();
        String container = node.container(agent.containerId());
        await().atMost(PATIENCE).until(() -> states(container).contains("T"));
        agent.send("second");
        assertThat(agent.awaitExit(Duration.ofSeconds(1))).isEmpty();
        agent.resume();

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(6, false));
    }

    @Test
    void runsCommandsBesideTheAgent() throws Exception {
        AgentStart start = bench.agent("read first; read second; exit 4");
        RunningAgent agent = runtime.start(start);
        TerminalTrial trial = trial(start, agent);
        trial.tryCommands();
        trial.beginHeart();

        runtime.close();
        RunningAgent found = bench.runtime().find(start.instanceId(), null).orElseThrow();
        trial.with(found);
        trial.awaitBeat();
        found.pause();
        trial.awaitStandstill();
        found.resume();
        trial.awaitBeat();
        found.send("second");

        assertThat(found.awaitExit(PATIENCE)).contains(new AgentExit(4, false));
        trial.awaitStandstill();
        assertThat(read(found.stdout(0))).isEmpty();
        assertThat(read(found.stderr(0))).isEmpty();
    }

    @Test
    void killsWhatRunsBesideTheAgent() throws Exception {
        AgentStart start = bench.agent("sleep 1000");
        RunningAgent agent = runtime.start(start);
        TerminalTrial trial = trial(start, agent);
        trial.beginHeart();

        agent.kill();

        trial.awaitStandstill();
        assertThat(agent.awaitExit(PATIENCE)).isPresent();
    }

    private TerminalTrial trial(AgentStart start, RunningAgent agent) {
        TerminalTrial trial =
                new TerminalTrial(start.instanceId(), bench.workspace(), runtime.shown(bench.workspace()));
        trial.with(agent);
        return trial;
    }

    private List<String> states(String container) {
        String[][] rows = node.docker()
                .topContainerCmd(container)
                .withPsArgs("-o pid,state,args")
                .exec()
                .getProcesses();
        return Arrays.stream(rows).map(row -> row[1]).toList();
    }

    @Test
    void tellsThatAnAgentUsedTooMuchMemory() throws Exception {
        RunningAgent agent = runtime.start(bench.agent(
                UUID.randomUUID(),
                KubernetesBench.type("none", "32m", "sh", "-c", "exec dd if=/dev/zero of=/dev/null bs=200M count=1"),
                List.of()));

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(137, true));
    }

    @Test
    void findsItsWorkspaceItsVariablesItsHomeAndItsFilesAndRunsAsTheOwner() throws Exception {
        Path ssh = Files.createDirectories(bench.folder().resolve("home/.ssh"));
        Files.writeString(ssh.resolve("known_hosts"), "host");
        Path gitConfig = Files.writeString(bench.folder().resolve("home/.gitconfig"), "[user]");
        RunningAgent agent = runtime.start(bench.agent(
                UUID.randomUUID(),
                KubernetesBench.type(
                        "none",
                        "64m",
                        "sh",
                        "-c",
                        "pwd; id -u; whoami; echo $API_KEY; echo \"$KANDEV_TASK_TITLE\"; echo $KANDEV_WORKSPACE; touch made $HOME/mine;"
                                + " cat $HOME/.ssh/known_hosts $HOME/.gitconfig; echo; echo x >$HOME/.gitconfig || echo refused;"
                                + " echo x >>/run/kandev/in/stdin || echo refused; echo $0 $1",
                        "$$(HOME)",
                        "$(HOME)"),
                List.of(new CredentialMount(ssh, ".ssh"), new CredentialMount(gitConfig, ".gitconfig"))));

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(0, false));

        assertThat(read(agent.stderr(0))).contains("Read-only file system").doesNotContain("No such file");
        int owner = (Integer) Files.getAttribute(bench.workspace(), "unix:uid");
        assertThat(read(agent.stdout(0)).lines())
                .containsExactly(
                        "/workspace",
                        Integer.toString(owner),
                        "kandev",
                        "very-secret",
                        "a $(HOME) of $$",
                        "/workspace",
                        "host[user]",
                        "refused",
                        "refused",
                        "$$(HOME) $(HOME)");
        assertThat(bench.workspace().resolve("made")).exists();
    }

    @Test
    void doesNotFollowALinkThatAnAgentPutsInPlaceOfItsOutput() throws Exception {
        Path foreign = Files.writeString(bench.claim().resolve("foreign"), "another task's\n");
        AgentStart start =
                bench.agent("echo mine; cd /run/kandev/out; rm stdout; ln -s ../../../foreign stdout; sleep 1");
        RunningAgent agent = runtime.start(start);

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(0, false));

        assertThat(foreign.toRealPath())
                .isEqualTo(Mailbox.of(bench.claim().resolve("pods"), start.instanceId())
                        .out()
                        .resolve("stdout")
                        .toRealPath());
        assertThat(read(agent.stdout(0))).isEmpty();
    }

    @Test
    void doesNotBeginAnAgentTwice() throws Exception {
        AgentStart start = bench.agent("echo once; exit 0");
        RunningAgent agent = runtime.start(start);
        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(0, false));
        String container = node.container(agent.containerId());

        node.docker().startContainerCmd(container).exec();

        await().atMost(PATIENCE)
                .until(() -> node.docker()
                                .inspectContainerCmd(container)
                                .exec()
                                .getState()
                                .getExitCodeLong()
                        == 70);
        assertThat(read(agent.stdout(0))).isEqualTo("once\n");
    }

    @Test
    void saysThatAProgramIsMissing() throws Exception {
        RunningAgent agent = runtime.start(
                bench.agent(UUID.randomUUID(), KubernetesBench.type("none", "64m", "no-such-agent"), List.of()));

        assertThat(agent.awaitExit(PATIENCE)).contains(new AgentExit(127, false));
    }

    @Test
    void replacesWhatAnInterruptedStartLeftBehindAndLeavesNothingItself() throws Exception {
        AgentStart start = bench.agent("read first; echo $first; sleep 1000");
        runtime.start(start);

        RunningAgent second = bench.runtime().start(start);
        try (InputStream output = second.stdout(0)) {
            assertThat(new String(output.readNBytes(6), UTF_8)).isEqualTo("first\n");
        }
        List<Remains> remains = bench.runtime().remains();
        assertThat(remains).extracting(Remains::instanceId).contains(start.instanceId());
        remains.get(0).removal().run();

        assertThat(bench.runtime().remains()).isEmpty();
        assertThat(bench.runtime().find(start.instanceId(), null)).isEmpty();
        await().atMost(PATIENCE).until(() -> node.container(AgentJob.name(start.instanceId())) == null);
    }

    private static void awaitFirstByte(RunningAgent agent) throws IOException {
        try (InputStream output = agent.stdout(0)) {
            assertThat(output.read()).isPositive();
        }
    }
}
