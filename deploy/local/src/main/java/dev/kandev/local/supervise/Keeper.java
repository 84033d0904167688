package dev.kandev.local.supervise;

import dev.kandev.local.process.ProcessNote;
import dev.kandev.local.process.ProcessNotes;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;

/** Keeps one part running: one life after the other, until it is told to stop. */
final class Keeper {

    private static final Duration WATCHER_PATIENCE = Duration.ofSeconds(30);

    private final Part part;
    private final ProcessNotes notes;
    private final Journal journal;
    private final RestartDelay delay;
    private final RandomGenerator random;

    private volatile RunningPart life;
    private volatile boolean stopping;
    private volatile Thread watcher;
    private long retiredSince;

    Keeper(Part part, ProcessNotes notes, Journal journal, RestartDelay delay, RandomGenerator random) {
        this.part = part;
        this.notes = notes;
        this.journal = journal;
        this.delay = delay;
        this.random = random;
    }

    /** The first start. When it fails nothing runs, and it is not repeated. */
    void start() {
        try {
            begin();
        } catch (StartFailedException failure) {
            notes.remove(part.name());
            throw failure;
        }
        watcher = new Thread(this::watch, "keeper-" + part.name());
        watcher.start();
    }

    /** Keeps it running no more, and asks it to end; does nothing when it does not run. */
    void retire() {
        stopping = true;
        if (life == null) {
            return;
        }
        retiredSince = System.nanoTime();
        watcher.interrupt();
        try {
            watcher.join(WATCHER_PATIENCE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        life.retire();
    }

    /** Sees to it that what was asked to end has ended. */
    void bury() {
        if (life != null) {
            life.stop();
            life = null;
            notes.remove(part.name());
            journal.note("%s stopped seconds=%.1f", part.name(), secondsSince(retiredSince));
        }
    }

    private void begin() {
        long since = System.nanoTime();
        RunningPart started = part.start((process, port) -> notes.write(part.name(), ProcessNote.of(process, port)));
        life = started;
        journal.note(
                "%s ready pid=%d seconds=%.1f", part.name(), started.process().pid(), secondsSince(since));
    }

    private void watch() {
        int failures = 0;
        try {
            while (!stopping) {
                long born = System.nanoTime();
                life.process().onExit().get();
                if (!stopping) {
                    failures = secondsSince(born) >= delay.healthy().toSeconds() ? 1 : failures + 1;
                    failures = restart(failures);
                }
            }
        } catch (InterruptedException stopped) {
            // Only retire() interrupts, and goes on from here.
        } catch (ExecutionException impossible) {
            throw new IllegalStateException("the end of a process never fails", impossible);
        }
    }

    /** Tries until it runs again; answers how often in a row that has failed. */
    private int restart(int failuresBefore) throws InterruptedException {
        int failures = failuresBefore;
        OptionalInt exitCode = life.exitCode();
        journal.note("%s died%s", part.name(), exitCode.isPresent() ? " exitCode=" + exitCode.getAsInt() : "");
        while (true) {
            Duration pause = delay.after(failures, random);
            journal.note(
                    "%s starts again failures=%d delaySeconds=%.1f", part.name(), failures, pause.toMillis() / 1000.0);
            Thread.sleep(pause.toMillis());
            try {
                life.stop();
                begin();
                return failures;
            } catch (RuntimeException failure) {
                // Whatever it was, a full disk or a slow one: later it may do.
                journal.note("%s did not start again error=%s", part.name(), failure.getMessage());
                failures++;
            }
        }
    }

    private static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / 1e9;
    }
}
