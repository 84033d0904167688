package dev.kandev.agents.runtime.docker;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import dev.kandev.agents.runtime.RunningAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What an agent's container may use, see and do. */
@Timeout(120)
class ContainerShapeIT {

    private static final int STRANGER = 54_321;

    private static AgentBench bench;

    @TempDir
    private Path home;

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
    void limitsAndLabelsTheContainer() {
        TestAgent agent = bench.agent("sleep 1000").resources("0.5", "48m", 33);
        InspectContainerResponse container = inspect(bench.start(agent));
        HostConfig limits = container.getHostConfig();

        assertThat(container.getName()).isEqualTo("/kandev-" + agent.instanceId());
        assertThat(container.getConfig().getLabels())
                .containsAllEntriesOf(Map.of(
                        "kandev.installation", AgentBench.INSTALLATION.toString(),
                        "kandev.instance", agent.instanceId().toString(),
                        "kandev.task", agent.taskId().toString()));
        assertThat(limits.getMemory()).isEqualTo(48L << 20);
        assertThat(limits.getMemorySwap()).isIn(48L << 20, -1L);
        assertThat(limits.getNanoCPUs()).isEqualTo(500_000_000);
        assertThat(limits.getPidsLimit()).isEqualTo(33);
        assertThat(limits.getCapDrop()).containsExactly(Capability.ALL);
        assertThat(limits.getSecurityOpts()).containsExactly("no-new-privileges");
        assertThat(limits.getInit()).isTrue();
        assertThat(limits.getNetworkMode()).isEqualTo("none");
        assertThat(limits.getRestartPolicy().getName()).isIn("", "no");
        assertThat(limits.getLogConfig().getType()).isEqualTo(LogConfig.LoggingType.LOCAL);
        assertThat(container.getConfig().getTty()).isFalse();
        assertThat(container.getConfig().getStdInOnce()).isFalse();
    }

    @Test
    void takesNoMoreProcessorsThanThereAre() {
        RunningAgent agent = bench.start(bench.agent("sleep 1000").resources("1000", "48m", 33));

        assertThat(inspect(agent).getHostConfig().getNanoCPUs())
                .isEqualTo(bench.docker().infoCmd().exec().getNCPU() * 1_000_000_000L);
    }

    @Test
    void dropsAllCapabilitiesForGood() throws IOException {
        RunningAgent agent = bench.start("grep -E 'Cap(Eff|Bnd)|NoNewPrivs' /proc/self/status");

        assertThat(text(agent).lines().map(line -> line.replaceAll("\\s+", " ")))
                .containsExactly("CapEff: 0000000000000000", "CapBnd: 0000000000000000", "NoNewPrivs: 1");
    }

    @Test
    void stopsAnAgentFromForkingWithoutEnd() throws IOException {
        RunningAgent agent = bench.start(bench.agent("for i in $(seq 200); do sleep 5 & done; echo unreached")
                .resources("1", "48m", 20));

        assertThat(text(agent)).isEmpty();
    }

    @Test
    void showsTheWorkspaceAndTheEnvironment() throws IOException {
        Files.writeString(bench.workspace().resolve("given"), "given\n");
        RunningAgent agent =
                bench.start(bench.agent("pwd; cat given; echo $KANDEV_WORKSPACE $GREETING; echo made >made")
                        .variable("GREETING", "hello world"));

        assertThat(text(agent)).isEqualTo("/workspace\ngiven\n/workspace hello world\n");
        assertThat(bench.workspace().resolve("made")).hasContent("made");
    }

    @Test
    void showsCredentialsThatCannotBeChanged() throws IOException {
        Path secret = Files.writeString(home.resolve("credentials"), "secret\n");
        Path keys = Files.createDirectory(home.resolve("keys"));
        Files.writeString(keys.resolve("id"), "key\n");
        RunningAgent agent = bench.start(bench.agent("cat ~/.git-credentials ~/.ssh/id; "
                        + "echo x >~/.git-credentials || echo refused; touch ~/.ssh/new || echo refused")
                .credential(secret, ".git-credentials")
                .credential(keys, ".ssh"));

        assertThat(text(agent)).isEqualTo("secret\nkey\nrefused\nrefused\n");
        assertThat(secret).hasContent("secret");
        assertThat(keys).isDirectoryNotContaining("glob:**new");
    }

    @Test
    void runsAsTheOwnerOfTheWorkspace() throws IOException {
        assumeTrue(isRoot(), "only root can give files away");
        Path workspace = give(Files.createDirectory(home.resolve("workspace")));
        Path secret = give(Files.writeString(home.resolve("credentials"), "secret\n"));
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
        RunningAgent agent = bench.start(bench.agent(
                        "id -u; id -g; id -un; pwd >made; cat ~/.git-credentials; "
                                + "echo $HOME; touch ~/mine && echo writable; cp /bin/busybox ~/echo && ~/echo runs; tail -n 1 /etc/passwd")
                .workspace(workspace)
                .credential(secret, ".git-credentials"));

        assertThat(text(agent))
                .isEqualTo("54321\n54321\nkandev\nsecret\n/root\nwritable\nruns\nroot:x:0:0:root:/root:/bin/sh\n");
        assertThat(Files.getAttribute(workspace.resolve("made"), "unix:uid")).isEqualTo(STRANGER);
        assertThat(Files.getAttribute(workspace.resolve("made"), "unix:gid")).isEqualTo(STRANGER);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Path give(Path file) throws IOException {
        Files.setAttribute(file, "unix:uid", STRANGER);
        Files.setAttribute(file, "unix:gid", STRANGER);
        return file;
    }

    private static InspectContainerResponse inspect(RunningAgent agent) {
        return bench.docker().inspectContainerCmd(agent.containerId()).exec();
    }

    private static String text(RunningAgent agent) throws IOException {
        return new String(agent.stdout(0).readAllBytes(), UTF_8);
    }
}
