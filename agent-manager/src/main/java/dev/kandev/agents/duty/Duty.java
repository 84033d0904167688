package dev.kandev.agents.duty;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A thread that does one thing again and again, with the same pause after each round. A round that fails is followed by the next. */
public final class Duty implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Duty.class);

    private final String name;
    private final Runnable round;
    private final Duration pause;
    private final ScheduledExecutorService thread;

    /** Not started yet; {@code name} is that of its thread, and in logs. */
    public Duty(String name, Runnable round, Duration pause) {
        this.name = name;
        this.round = round;
        this.pause = pause;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** The first round begins at once. */
    public void start() {
        thread.scheduleWithFixedDelay(this::run, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void run() {
        try {
            round.run();
        } catch (RuntimeException failure) {
            LOG.warnf("duty failed duty=%s error=%s", name, failure);
        }
    }

    /** Interrupts the round that runs. */
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
