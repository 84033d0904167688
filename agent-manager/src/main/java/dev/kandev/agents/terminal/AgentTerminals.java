package dev.kandev.agents.terminal;

import dev.kandev.agents.acp.RefusedException;
import dev.kandev.agents.acp.terminal.TerminalCommand;
import dev.kandev.agents.acp.terminal.TerminalExit;
import dev.kandev.agents.acp.terminal.TerminalOutput;
import dev.kandev.agents.acp.terminal.Terminals;
import dev.kandev.agents.file.PlainFile;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.agents.runtime.RunningAgent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Commands beside a running agent, where it runs, known by their files in its workspace: below the directory of git, which nobody takes for a
 * part of the work.
 */
public final class AgentTerminals implements Terminals {

    private static final String GIT = ".git";
    private static final String OURS = GIT + "/kandev";
    private static final String ALL = OURS + "/terminals";
    /** A network file system may take so long to show what is new. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningAgent agent;
    private final Path workspace;
    private final Path shown;
    private final InstantSource time;
    private final String folder;
    /** When each terminal that is not there was looked for first. */
    private final Map<String, Instant> missed = new HashMap<>();

    /**
     * Those of an agent, new or taken up.
     *
     * @param workspace on this host
     * @param shown the workspace as the agent sees it
     * @param time the agent's own
     */
    public AgentTerminals(UUID instanceId, RunningAgent agent, Path workspace, Path shown, InstantSource time) {
        this.agent = agent;
        this.workspace = workspace;
        this.shown = shown;
        this.time = time;
        this.folder = ALL + "/" + instanceId;
    }

    @Override
    public void begin(String id, TerminalCommand command) throws RefusedException {
        order(TerminalScript.run(shownFolder(id), command));
    }

    /** The agent would wait for ever for what is tried for ever. */
    private void order(List<String> command) throws RefusedException {
        try {
            agent.execute(command);
        } catch (LaunchFailedException failure) {
            if (failure.failure().retryable()) {
                throw failure;
            }
            throw new RefusedException(failure.getMessage());
        }
    }

    @Override
    public TerminalOutput output(String id, int maxBytes) {
        try {
            return terminal(id).output(maxBytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Optional<TerminalExit> exit(String id) throws RefusedException {
        TerminalFolder terminal = terminal(id);
        try {
            Optional<TerminalExit> exit = terminal.exit();
            if (exit.isEmpty()) {
                requireThere(id, terminal);
            }
            return exit;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void requireThere(String id, TerminalFolder terminal) throws RefusedException {
        if (terminal.isThere()) {
            missed.remove(id);
            return;
        }
        Instant since = missed.computeIfAbsent(id, first -> time.instant());
        if (Duration.between(since, time.instant()).compareTo(PATIENCE) > 0) {
            throw new RefusedException(
                    "the command did not begin, or its files in " + shownFolder(id) + " were removed");
        }
    }

    @Override
    public void kill(String id) throws RefusedException {
        order(TerminalScript.kill(shownFolder(id)));
    }

    @Override
    public void release(String id) throws RefusedException {
        missed.remove(id);
        order(TerminalScript.release(shownFolder(id)));
    }

    @Override
    public void forget(String id) {
        try {
            PlainFile.delete(workspace, folder + "/" + id);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String shownFolder(String id) {
        return shown.resolve(folder).resolve(id).toString();
    }

    private TerminalFolder terminal(String id) {
        return new TerminalFolder(workspace, folder + "/" + id);
    }

    /**
     * Removes what terminals left in a workspace, of whatever agent: there is at most one at a time.
     *
     * @throws IOException naming what could not be removed
     */
    public static void removeAll(Path workspace) throws IOException {
        PlainFile.delete(workspace, ALL);
        PlainFile.deleteIfEmpty(workspace, OURS);
        PlainFile.deleteIfEmpty(workspace, GIT);
    }
}
