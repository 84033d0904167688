package dev.kandev.local.system;

import dev.kandev.local.home.Home;
import dev.kandev.local.process.Termination;
import dev.kandev.local.supervise.Journal;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Agents that run as processes while there is no agent-manager to end them, because it was killed. Each leads a process group, and
 * has left its id in the file {@code pid} of its folder.
 */
final class OrphanedAgents {

    private static final Duration GRACE = Duration.ofSeconds(5);
    /** Clocks of processes and of files differ by less. */
    private static final Duration TOLERANCE = Duration.ofSeconds(1);

    private final Home home;
    private final Journal journal;

    OrphanedAgents(Home home, Journal journal) {
        this.home = home;
        this.journal = journal;
    }

    /** Ends them. Their tasks go on when agent-manager is back, which finds them lost. */
    void stop() {
        try (DirectoryStream<Path> agents = Files.newDirectoryStream(home.agents())) {
            for (Path agent : agents) {
                leader(agent.resolve("pid")).ifPresent(process -> stop(agent, process));
            }
        } catch (IOException failure) {
            journal.note("agents could not be looked for error=%s", failure);
        }
    }

    /** Ids are used again: a process that started after the note was written is another one. */
    private static Optional<ProcessHandle> leader(Path note) {
        try {
            long pid = Long.parseLong(Files.readString(note).strip());
            Instant latestStart = Files.getLastModifiedTime(note).toInstant().plus(TOLERANCE);
            return ProcessHandle.of(pid).filter(process -> process.info()
                    .startInstant()
                    .map(start -> start.isBefore(latestStart))
                    .orElse(false));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private void stop(Path agent, ProcessHandle leader) {
        signalGroup("TERM", leader);
        if (!Termination.awaitEnd(leader, GRACE)) {
            signalGroup("KILL", leader);
            Termination.awaitEnd(leader, GRACE);
        }
        journal.note("agent without agent-manager stopped instanceId=%s pid=%d", agent.getFileName(), leader.pid());
    }

    private void signalGroup(String signal, ProcessHandle leader) {
        try {
            new ProcessBuilder("sh", "-c", "kill -s " + signal + " -- -" + leader.pid())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException failure) {
            journal.note("agent could not be signalled pid=%d error=%s", leader.pid(), failure);
        }
    }
}
