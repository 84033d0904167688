package dev.kandev.local.system;

import dev.kandev.local.home.Home;
import dev.kandev.local.postgres.PostgresServer;
import dev.kandev.local.process.ProcessNotes;
import dev.kandev.local.process.Termination;
import dev.kandev.local.service.Parts;
import dev.kandev.local.supervise.Journal;
import java.time.Duration;

/** What a launcher that was killed left running. It is known by its notes, and stopped in the order of a stop. */
final class Leftovers {

    /** As long as the slowest may take: agent-manager, which ends its agents. */
    private static final Duration GRACE = Duration.ofSeconds(60);

    private final Home home;
    private final ProcessNotes notes;
    private final Journal journal;

    Leftovers(Home home, ProcessNotes notes, Journal journal) {
        this.home = home;
        this.notes = notes;
        this.journal = journal;
    }

    /** Whether there is any. */
    boolean exist() {
        return Parts.NAMES.stream().anyMatch(name -> notes.running(name).isPresent());
    }

    /** Does nothing when there is none. */
    void stop() {
        for (String name : Parts.NAMES) {
            notes.running(name).ifPresent(process -> stop(name, process));
            notes.remove(name);
        }
        PostgresServer.stopLeftover(home.postgres());
    }

    private void stop(String name, ProcessHandle process) {
        if (name.equals("postgres")) {
            PostgresServer.stopLeftover(home.postgres());
        } else {
            Termination.end(process, GRACE);
        }
        journal.note("%s was left by a launcher that is gone, stopped pid=%d", name, process.pid());
    }
}
