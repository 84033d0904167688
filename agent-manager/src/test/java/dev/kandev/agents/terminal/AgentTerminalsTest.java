package dev.kandev.agents.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kandev.agents.acp.RefusedException;
import dev.kandev.agents.acp.terminal.TerminalCommand;
import dev.kandev.agents.acp.terminal.TerminalExit;
import dev.kandev.agents.acp.terminal.TerminalOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script and its files, with the shell of this host. */
class AgentTerminalsTest {

    private static final String ID = "terminal-1";
    private static final int ALL = 1024 * 1024;

    @TempDir
    private Path directory;

    private final UUID instanceId = UUID.randomUUID();
    private Path workspace;
    private LocalAgent agent;
    private AgentTerminals terminals;
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void open() throws IOException {
        workspace = Files.createDirectory(directory.resolve("a workspace's"));
        agent = new LocalAgent(workspace);
        terminals = terminals();
    }

    @AfterEach
    void close() {
        agent.close();
    }

    private AgentTerminals terminals() {
        return new AgentTerminals(instanceId, agent, workspace, workspace, () -> now);
    }

    private Path folder(String id) {
        return workspace.resolve(".git/kandev/terminals/" + instanceId + "/" + id);
    }

    private void begin(String... words) throws RefusedException {
        begin(Map.of(), "", words);
    }

    private void begin(Map<String, String> environment, String folder, String... words) throws RefusedException {
        terminals.begin(ID, new TerminalCommand(List.of(words), environment, workspace + folder, ALL));
    }

    private TerminalExit exit() {
        patiently().until(() -> terminals.exit(ID).isPresent());
        try {
            return terminals.exit(ID).orElseThrow();
        } catch (RefusedException lost) {
            throw new AssertionError(lost);
        }
    }

    private String output() {
        return terminals.output(ID, ALL).text();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(20));
    }

    @Test
    void keepsBothOutputsInTheirOrderAndTheExitCode() throws Exception {
        begin("sh", "-c", "echo one; echo two >&2; echo three; exit 3");

        assertThat(exit().code()).isEqualTo(3);
        assertThat(output()).isEqualTo("one\ntwo\nthree\n");
        assertThat(terminals.output(ID, ALL).truncated()).isFalse();
    }

    @Test
    void takesEveryWordAsItIs() throws Exception {
        String odd = "it's \"$HOME\" `x` \\n \n\t ü – 𝄞 $(y) ; & | * ~ \r -n";

        begin(
                Map.of("ODD", odd, "EMPTY", ""),
                "",
                "sh",
                "-c",
                "printf '<%s>' \"$@\" \"$ODD\" \"$EMPTY\"",
                "sh",
                odd,
                "");

        assertThat(exit().code()).isZero();
        assertThat(output()).isEqualTo("<" + odd + "><><" + odd + "><>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"echo a b | tr a-z A-Z", "echo A B", "printf 'A B\\n'"})
    void takesASingleWordThatIsNoProgramForALineOfAShell(String line) throws Exception {
        begin(line);

        assertThat(exit().code()).isZero();
        assertThat(output()).isEqualTo("A B\n");
    }

    @Test
    void runsAProgramWhoseNameHoldsBlanks() throws Exception {
        Path program = Files.writeString(workspace.resolve("a program"), "#!/bin/sh\necho here\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();

        begin(program.toString());

        assertThat(exit().code()).isZero();
        assertThat(output()).isEqualTo("here\n");
    }

    @Test
    void tellsOfAProgramThatIsNotThere() throws Exception {
        begin("no-such-program", "x");

        assertThat(exit().code()).isEqualTo(127);
        assertThat(output()).contains("no-such-program");
    }

    @Test
    void runsInTheWorkspaceOrAFolderOfIt() throws Exception {
        Files.createDirectory(workspace.resolve("sub"));

        begin("pwd");
        assertThat(exit().code()).isZero();
        assertThat(output()).isEqualTo(workspace + "\n");

        terminals.begin("other", new TerminalCommand(List.of("pwd"), Map.of(), workspace + "/sub", ALL));
        patiently().until(() -> terminals.exit("other").isPresent());
        assertThat(terminals.output("other", ALL).text()).isEqualTo(workspace.resolve("sub") + "\n");
    }

    @Test
    void followsNoLinkOutOfTheWorkspace() throws Exception {
        Files.createDirectory(workspace.resolve("sub"));
        Files.createSymbolicLink(workspace.resolve("within"), Path.of("sub"));
        Files.createSymbolicLink(workspace.resolve("out"), directory);

        begin(Map.of(), "/out", "pwd");
        assertThat(exit().code()).isEqualTo(126);
        assertThat(output()).contains("out of the workspace");

        terminals.begin("other", new TerminalCommand(List.of("pwd", "-P"), Map.of(), workspace + "/within", ALL));
        patiently().until(() -> terminals.exit("other").isPresent());
        assertThat(terminals.output("other", ALL).text()).isEqualTo(workspace.resolve("sub") + "\n");
    }

    @Test
    void tellsOfAFolderThatIsNotThere() throws Exception {
        begin(Map.of(), "/none", "pwd");

        assertThat(exit().code()).isEqualTo(126);
        assertThat(output()).contains("/none");
    }

    @Test
    void tellsTheOutputOfACommandThatRuns() throws Exception {
        begin("sh", "-c", "echo begun; sleep 1000");

        patiently().until(() -> output().equals("begun\n"));
        assertThat(terminals.exit(ID)).isEmpty();
    }

    @Test
    void killsACommandWithAllThatDescendsFromIt() throws Exception {
        begin("sh", "-c", "(trap '' TERM; sleep 1000 & echo $!; wait) & wait");
        patiently().until(() -> output().endsWith("\n"));
        long child = Long.parseLong(output().strip());

        terminals.kill(ID);

        assertThat(exit().code()).isNull();
        assertThat(exit().signal()).isEqualTo("SIGKILL");
        patiently().until(() -> isGone(child));
        terminals.kill(ID);
    }

    private static boolean isGone(long pid) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
    }

    @Test
    void killsACommandThatWasJustOrdered() throws Exception {
        begin("sleep", "1000");
        terminals.kill(ID);

        assertThat(exit().signal()).isEqualTo("SIGKILL");
    }

    @Test
    void endsACommandThatIsReleasedAndKeepsTheEndOfItsOutput() throws Exception {
        begin("sh", "-c", "echo $$; dd if=/dev/zero bs=1M count=2 2>/dev/null | tr '\\0' x; echo end; exec sleep 1000");
        patiently().until(() -> output().endsWith("end\n"));
        long command =
                Long.parseLong(Files.readString(folder(ID).resolve("process")).strip());

        terminals.release(ID);

        patiently().until(() -> isGone(command) && onDisk() < 100_000);
        assertThat(terminals.output(ID, ALL).truncated()).isTrue();
        assertThat(output()).hasSize(64 * 1024).endsWith("xxxend\n");
        terminals.forget(ID);
        assertThat(folder(ID)).doesNotExist();
    }

    @Test
    void keepsAShortOutputOfACommandThatIsReleased() throws Exception {
        begin("echo", "short");
        exit();

        terminals.release(ID);
        terminals.kill(ID);

        patiently().until(() -> agent.isIdle());
        assertThat(terminals.output(ID, ALL)).isEqualTo(new TerminalOutput("short\n", false));
    }

    @Test
    void beginsATerminalOnce() throws Exception {
        begin("sh", "-c", "echo once >>runs; echo mine");
        assertThat(exit().code()).isZero();

        terminals = terminals();
        begin("sh", "-c", "echo twice >>runs; echo other");

        patiently().until(() -> agent.executed() == 2);
        await().during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(5))
                .until(() -> Files.readString(workspace.resolve("runs")).equals("once\n"));
        assertThat(output()).isEqualTo("mine\n");
    }

    @Test
    void tellsOfATerminalThatWasBegunByAnEarlierLife() throws Exception {
        begin("sh", "-c", "echo before; until [ -e go ]; do sleep 0.05; done; echo after; exit 4");
        patiently().until(() -> output().equals("before\n"));

        terminals = terminals();
        Files.createFile(workspace.resolve("go"));

        assertThat(exit().code()).isEqualTo(4);
        assertThat(output()).isEqualTo("before\nafter\n");
    }

    @Test
    void endsThoughTheCommandLeftSomethingThatHoldsItsOutput() throws Exception {
        begin("sh", "-c", "sleep 1000 & echo $!");

        assertThat(exit().code()).isZero();
        ProcessHandle.of(Long.parseLong(output().strip())).ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    void keepsTheEndOfAnOutputWithoutHoldingAnybodyUp() throws Exception {
        begin("sh", "-c", "dd if=/dev/zero bs=1M count=60 2>/dev/null | tr '\\0' x; printf 'the end'");

        assertThat(exit().code()).isZero();
        TerminalOutput output = terminals.output(ID, ALL);
        assertThat(output.truncated()).isTrue();
        assertThat(output.text()).hasSize(ALL).endsWith("xxxthe end");
        assertThat(onDisk()).isLessThan(20L * 1024 * 1024);
    }

    private long onDisk() throws IOException {
        try (var files = Files.list(folder(ID))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    @Test
    void cutsAnOutputAtTheBeginningOfACharacter() throws Exception {
        begin("printf", "a𝄞ü");
        assertThat(exit().code()).isZero();

        assertThat(terminals.output(ID, 7)).isEqualTo(new TerminalOutput("a𝄞ü", false));
        assertThat(terminals.output(ID, 6)).isEqualTo(new TerminalOutput("𝄞ü", true));
        assertThat(terminals.output(ID, 5)).isEqualTo(new TerminalOutput("ü", true));
        assertThat(terminals.output(ID, 1)).isEqualTo(new TerminalOutput("", true));
        assertThat(terminals.output(ID, 0)).isEqualTo(new TerminalOutput("", true));
    }

    @Test
    void isMissedWhenItDoesNotBegin() throws Exception {
        Files.createFile(workspace.resolve(".git"));
        begin("true");
        assertThat(terminals.exit(ID)).isEmpty();
        assertThat(output()).isEmpty();

        now = now.plus(Duration.ofMinutes(3));

        assertThatThrownBy(() -> terminals.exit(ID))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("did not begin");
    }

    @Test
    void neitherFollowsNorAwaitsWhatTheAgentPutsInItsPlace() throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "7\n");
        Files.createDirectories(folder(ID));
        Files.createSymbolicLink(folder(ID).resolve("exit"), secret);
        Files.createSymbolicLink(folder(ID).resolve("output.0"), secret);
        Process mkfifo = new ProcessBuilder("mkfifo", folder(ID).resolve("part").toString()).start();
        assertThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(terminals.exit(ID)).isEmpty();
        assertThat(output()).isEmpty();
    }

    @Test
    void removesWhatIsLeftAndNothingBehindLinks() throws Exception {
        begin("true");
        exit();
        Path precious = Files.createDirectories(directory.resolve("precious/terminals"));
        Files.createFile(precious.resolve("file"));
        Files.createSymbolicLink(folder(ID).resolve("link"), precious);

        AgentTerminals.removeAll(workspace);

        assertThat(workspace).isEmptyDirectory();
        assertThat(precious.resolve("file")).exists();

        Files.createDirectory(workspace.resolve(".git"));
        Files.createSymbolicLink(workspace.resolve(".git/kandev"), precious.getParent());
        AgentTerminals.removeAll(workspace);
        assertThat(precious.resolve("file")).exists();
        assertThat(workspace.resolve(".git/kandev")).isSymbolicLink();
    }

    @Test
    void isNoChangeOfAWorkspaceWithARepository() throws Exception {
        run("git", "init", "--quiet");
        begin("echo", "x");
        exit();

        assertThat(run("git", "status", "--porcelain", "--ignored", "--untracked-files=all"))
                .isEmpty();
        AgentTerminals.removeAll(workspace);
        assertThat(workspace.resolve(".git/HEAD")).exists();
        assertThat(workspace.resolve(".git/kandev")).doesNotExist();
    }

    private String run(String... command) throws Exception {
        Process process =
                new ProcessBuilder(command).directory(workspace.toFile()).start();
        String output = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).isZero();
        return output;
    }
}
