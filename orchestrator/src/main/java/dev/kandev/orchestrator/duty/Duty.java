package dev.kandev.orchestrator.duty;

import dev.kandev.common.time.Backoff;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * A thread that does one thing whenever it is woken, and at the latest after the time that its last round asked for.
 * Any number of wakes while a round runs make one more round. A round that fails is done again with growing delays.
 */
public final class Duty implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Duty.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(10));
    private static final Duration CLOSE = Duration.ofSeconds(15);

    private final Supplier<Duration> round;
    private final Semaphore wakes = new Semaphore(0);
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);

    /**
     * Not started yet.
     *
     * @param name of the thread, and in logs
     * @param round does the work and says after which time it wants to be called again at the latest
     */
    public Duty(String name, Supplier<Duration> round) {
        this.round = round;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    /** The first round begins at once. */
    public void start() {
        thread.start();
    }

    /** Asks for a round soon; never blocks. */
    public void wake() {
        wakes.release();
    }

    private void run() {
        int failures = 0;
        try {
            while (closing.getCount() > 0) {
                try {
                    rest(round.get());
                    failures = 0;
                } catch (RuntimeException failure) {
                    failures++;
                    LOG.warnf("duty failed duty=%s failures=%d error=%s", thread.getName(), failures, failure);
                    pause(BACKOFF.delay(failures, RandomGenerator.getDefault()));
                }
            }
        } catch (InterruptedException interrupted) {
            LOG.debugf("duty interrupted duty=%s", thread.getName());
        }
    }

    private void rest(Duration atMost) throws InterruptedException {
        if (wakes.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            wakes.drainPermits();
        }
    }

    /** Not cut short by wakes, which come often when much goes wrong; only by the end. */
    private void pause(Duration duration) throws InterruptedException {
        if (closing.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
            LOG.debugf("duty ends with its last round failed duty=%s", thread.getName());
        }
    }

    /** Waits for the round that runs. */
    @Override
    public void close() {
        closing.countDown();
        wake();
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
