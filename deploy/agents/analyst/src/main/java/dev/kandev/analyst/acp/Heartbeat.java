package dev.kandev.analyst.acp;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Sends heartbeats until it is closed, also while the work is paused. */
public final class Heartbeat implements AutoCloseable {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "heartbeat");
        thread.setDaemon(true);
        return thread;
    });

    /** The first one is sent after {@code interval}. */
    public Heartbeat(AcpWriter writer, Duration interval) {
        timer.scheduleAtFixedRate(writer::heartbeat, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** No heartbeat begins after this; idempotent. */
    @Override
    public void close() {
        timer.shutdownNow();
    }
}
