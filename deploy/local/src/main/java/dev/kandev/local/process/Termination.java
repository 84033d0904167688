package dev.kandev.local.process;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** How a process is ended: it is asked, given time, then killed. */
public final class Termination {

    /** A killed process stays visible until its parent has noticed. */
    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    private Termination() {}

    /** Ends it; false when it is there still. Returns early, without having killed it, when the thread is interrupted. */
    public static boolean end(ProcessHandle process, Duration grace) {
        process.destroy();
        if (awaitEnd(process, grace)) {
            return true;
        }
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        process.destroyForcibly();
        return awaitEnd(process, AFTER_KILL);
    }

    /** Whether it ends in this time. */
    public static boolean awaitEnd(ProcessHandle process, Duration atMost) {
        try {
            process.onExit().get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | CancellationException | ExecutionException alive) {
            return !process.isAlive();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
