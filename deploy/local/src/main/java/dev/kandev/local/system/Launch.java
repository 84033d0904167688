package dev.kandev.local.system;

import dev.kandev.local.home.Checkout;
import dev.kandev.local.home.Home;
import dev.kandev.local.home.HomeNotUsableException;
import dev.kandev.local.home.Ports;
import dev.kandev.local.process.ProcessNote;
import dev.kandev.local.process.ProcessNotes;
import dev.kandev.local.service.Parts;
import dev.kandev.local.supervise.Journal;
import dev.kandev.local.supervise.Supervisor;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The life of a launcher: starts everything, keeps it running until it is told to end by a signal, stops everything. */
public final class Launch {

    /** The launcher's name among the notes and logs. */
    public static final String NAME = "launcher";

    private static final Duration ROTATION_INTERVAL = Duration.ofSeconds(30);

    private final Home home;
    private final Ports ports;
    private final ProcessNotes notes;
    private final Journal journal;
    private final Announcement announcement;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** {@code home} is prepared. */
    public Launch(Home home, Ports ports, Journal journal) {
        this.home = home;
        this.ports = ports;
        this.notes = new ProcessNotes(home.run());
        this.journal = journal;
        this.announcement = new Announcement(home);
    }

    /**
     * Runs until the process is signalled.
     *
     * @throws dev.kandev.local.problem.LocalModeException when something is missing, taken, or does not start; then nothing runs
     */
    public void run(Checkout checkout, Map<String, String> environment) {
        try (LaunchLock lock = LaunchLock.tryAcquire(home).orElseThrow(() -> new AlreadyUpException(home))) {
            runAlone(checkout, environment);
        } catch (IOException failure) {
            throw new HomeNotUsableException(home.run(), failure);
        }
    }

    private void runAlone(Checkout checkout, Map<String, String> environment) {
        notes.write(NAME, ProcessNote.of(ProcessHandle.current(), 0));
        try {
            announcement.withdraw();
            new Leftovers(home, notes, journal).stop();
            ports.requireFree();
            runParts(Parts.of(home, checkout, ports, environment));
        } finally {
            notes.remove(NAME);
        }
    }

    private void runParts(Parts parts) {
        long since = System.nanoTime();
        Supervisor supervisor = new Supervisor(parts.waves(), parts.stopWaves(), notes, journal);
        Thread stop = new Thread(() -> stop(supervisor), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        supervisor.start();
        announcement.publish(ProcessHandle.current(), ports.address());
        journal.note("kandev is up address=%s seconds=%.1f", ports.address(), (System.nanoTime() - since) / 1e9);
        keep();
    }

    /** Keeps the lock, too, until everything is stopped. */
    private void keep() {
        LogRotation rotation = new LogRotation(home, journal);
        try {
            while (!stopped.await(ROTATION_INTERVAL.toMillis(), TimeUnit.MILLISECONDS)) {
                rotation.run();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Called when the JVM is about to end; it waits for us. */
    private void stop(Supervisor supervisor) {
        boolean wasUp = announcement.address(ProcessHandle.current()).isPresent();
        announcement.withdraw();
        supervisor.close();
        new OrphanedAgents(home, journal).stop();
        notes.remove(NAME);
        if (wasUp) {
            journal.note("kandev is stopped");
        }
        stopped.countDown();
    }
}
