package dev.kandev.agents.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.agents.acp.RefusedException;
import dev.kandev.agents.acp.terminal.TerminalCommand;
import dev.kandev.agents.acp.terminal.TerminalExit;
import dev.kandev.agents.runtime.RunningAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.core.ConditionFactory;

/** What every runtime has to do for terminals, tried with an agent that runs there and stays until it is told to leave. */
public final class TerminalTrial {

    private static final int ALL = 1024 * 1024;
    private static final String HEART = "heart";

    private final UUID instanceId;
    private final Path workspace;
    private final String shown;
    private AgentTerminals terminals;

    /** {@code shown} is the workspace as the agent sees it. */
    public TerminalTrial(UUID instanceId, Path workspace, String shown) {
        this.instanceId = instanceId;
        this.workspace = workspace;
        this.shown = shown;
    }

    /** With the agent as it was started, or as it was found again. */
    public void with(RunningAgent agent) {
        terminals = new AgentTerminals(instanceId, agent, workspace, Path.of(shown), InstantSource.system());
    }

    /** Begins a command. */
    public void begin(String id, String... words) {
        begin(id, Map.of(), words);
    }

    private void begin(String id, Map<String, String> environment, String... words) {
        try {
            terminals.begin(id, new TerminalCommand(List.of(words), environment, shown, ALL));
        } catch (RefusedException refused) {
            throw new AssertionError(refused);
        }
    }

    /** Waits for the end of a command. */
    public TerminalExit exit(String id) {
        patiently().until(() -> terminals.exit(id).isPresent());
        try {
            return terminals.exit(id).orElseThrow();
        } catch (RefusedException lost) {
            throw new AssertionError(lost);
        }
    }

    /** What a command wrote. */
    public String output(String id) {
        return terminals.output(id, ALL).text();
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
    }

    /** Commands have the agent's environment, folder and user, tell their output and their end, and can be killed and released. */
    public void tryCommands() throws RefusedException, IOException {
        String odd = "it's \"$HOME\" `x` \\n \n\t ü – 𝄞 $(y) ; & | * \r -n";
        begin(
                "words",
                Map.of("MORE", odd),
                "sh",
                "-c",
                "pwd; echo \"$KANDEV_WORKSPACE\" >&2; id -u; printf '<%s>' \"$@\" \"$MORE\"; exit 3",
                "sh",
                odd,
                "");
        begin("line", "echo a line | tr a-z A-Z");
        begin("killed", "sleep 1000 & sleep 1000");
        begin("released", "echo ready; sleep 1000");

        assertThat(exit("words")).isEqualTo(new TerminalExit(3));
        assertThat(output("words"))
                .isEqualTo(String.join(
                        "\n",
                        shown,
                        shown,
                        Files.getAttribute(workspace, "unix:uid").toString(),
                        "<" + odd + "><><" + odd + ">"));
        assertThat(exit("line")).isEqualTo(new TerminalExit(0));
        assertThat(output("line")).isEqualTo("A LINE\n");
        assertThat(terminals.exit("killed")).isEmpty();
        terminals.kill("killed");
        assertThat(exit("killed").signal()).isEqualTo("SIGKILL");
        patiently().until(() -> output("released").equals("ready\n"));
        terminals.release("released");
        assertThat(exit("released").signal()).isEqualTo("SIGKILL");
        terminals.forget("released");
        assertThat(output("released")).isEmpty();
    }

    /** Begins a command that shows that it is alive, and awaits it. */
    public void beginHeart() {
        begin(HEART, "i=0; while :; do i=$((i + 1)); echo $i >heart; sleep 0.05; done");
        awaitBeat();
    }

    /** The command lives. */
    public void awaitBeat() {
        String beat = beat();
        patiently().until(() -> !beat().equals(beat) && !beat().isEmpty());
    }

    /** The command does nothing, or is gone; whoever has just ordered that allows for a moment. */
    public void awaitStandstill() {
        AtomicReference<String> last = new AtomicReference<>();
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(500))
                .until(() -> beat().equals(last.getAndSet(beat())));
    }

    private String beat() {
        try {
            return Files.readString(workspace.resolve("heart"));
        } catch (IOException notYet) {
            return "";
        }
    }
}
