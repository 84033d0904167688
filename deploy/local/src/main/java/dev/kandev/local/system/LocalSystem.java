package dev.kandev.local.system;

import dev.kandev.local.home.Home;
import dev.kandev.local.home.HomeNotUsableException;
import dev.kandev.local.process.LogFile;
import dev.kandev.local.process.LogFollower;
import dev.kandev.local.process.ProcessNotes;
import dev.kandev.local.service.Parts;
import dev.kandev.local.supervise.Journal;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** The Kandev of a home, seen from outside: by its notes alone, so that it does not matter who started it, and how that ended. */
public final class LocalSystem {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(180);
    private static final Duration READY_TIMEOUT = Duration.ofSeconds(180);
    private static final Duration NOTE_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Home home;
    private final ProcessNotes notes;
    private final Announcement announcement;

    /** Looks at nothing yet. */
    public LocalSystem(Home home) {
        this.home = home;
        this.notes = new ProcessNotes(home.run());
        this.announcement = new Announcement(home);
    }

    /** The launcher that lives now. */
    public Optional<ProcessHandle> launcher() {
        return notes.running(Launch.NAME);
    }

    /** Where it is, when everything was ready and a launcher looks after it. */
    public Optional<String> address() {
        return launcher().flatMap(announcement::address);
    }

    /** Waits for a launcher that is starting everything; empty when it ends instead, or takes too long. */
    public Optional<String> awaitAddress() throws InterruptedException {
        long deadline = System.nanoTime() + READY_TIMEOUT.toNanos();
        while (launcher().isPresent() && System.nanoTime() < deadline) {
            Optional<String> address = address();
            if (address.isPresent()) {
                return address;
            }
            Thread.sleep(LOOK.toMillis());
        }
        return Optional.empty();
    }

    /** As {@link #awaitAddress}, of a launcher that is known to run though its note may not be there yet. */
    public Optional<String> awaitAddressOfAnother() throws InterruptedException {
        long deadline = System.nanoTime() + NOTE_TIMEOUT.toNanos();
        Optional<String> address = awaitAddress();
        while (address.isEmpty() && System.nanoTime() < deadline) {
            Thread.sleep(LOOK.toMillis());
            address = awaitAddress();
        }
        return address;
    }

    /**
     * Stops everything, and whatever a killed launcher left.
     *
     * @param sink for what the launcher says meanwhile
     * @return false when nothing was running
     * @throws StopFailedException when something runs still
     */
    public boolean down(Journal journal, Consumer<String> sink) throws InterruptedException {
        Optional<ProcessHandle> launcher = launcher();
        if (launcher.isPresent()) {
            stop(launcher.get(), sink);
        }
        Leftovers leftovers = new Leftovers(home, notes, journal);
        boolean someWereLeft = leftovers.exist();
        leftovers.stop();
        new OrphanedAgents(home, journal).stop();
        notes.remove(Launch.NAME);
        announcement.withdraw();
        if (leftovers.exist()) {
            throw new StopFailedException(home);
        }
        return launcher.isPresent() || someWereLeft;
    }

    /**
     * Does something while nothing runs, and lets nothing start meanwhile.
     *
     * @throws NotDownException when something runs
     */
    public void whileDown(Runnable work) {
        try (LaunchLock lock = LaunchLock.tryAcquire(home).orElseThrow(() -> new NotDownException(home))) {
            if (Parts.NAMES.stream().anyMatch(name -> notes.running(name).isPresent())) {
                throw new NotDownException(home);
            }
            work.run();
        } catch (IOException failure) {
            throw new HomeNotUsableException(home.run(), failure);
        }
    }

    private void stop(ProcessHandle launcher, Consumer<String> sink) throws InterruptedException {
        LogFile log = new LogFile(home.log(Launch.NAME));
        LogFollower output = new LogFollower(log, log.size());
        long deadline = System.nanoTime() + STOP_TIMEOUT.toNanos();
        launcher.destroy();
        while (launcher.isAlive() && System.nanoTime() < deadline) {
            output.next().forEach(sink);
            Thread.sleep(LOOK.toMillis());
        }
        output.next().forEach(sink);
        launcher.destroyForcibly();
    }
}
