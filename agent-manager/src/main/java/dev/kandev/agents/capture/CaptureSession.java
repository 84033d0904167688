package dev.kandev.agents.capture;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

/** A capture under way. Closing abandons it; what is not kept yet is read again by the next one. */
public final class CaptureSession implements AutoCloseable {

    private final List<FutureTask<Void>> pumps;
    private final List<Thread> threads;

    CaptureSession(List<StreamPump> pumps) {
        this.pumps = pumps.stream().map(FutureTask::new).toList();
        this.threads = IntStream.range(0, pumps.size())
                .mapToObj(i -> new Thread(this.pumps.get(i), pumps.get(i).name()))
                .toList();
        threads.forEach(thread -> thread.setDaemon(true));
        threads.forEach(Thread::start);
    }

    /** @throws CaptureFailedException when a stream was given up */
    public void requireSound() throws InterruptedException {
        for (FutureTask<Void> pump : pumps) {
            if (pump.isDone()) {
                get(pump, Duration.ofMillis(1));
            }
        }
    }

    /**
     * Waits until everything that the agent wrote is kept.
     *
     * @return false when that took longer
     * @throws CaptureFailedException when a stream was given up
     */
    public boolean await(Duration atMost) throws InterruptedException {
        long deadline = System.nanoTime() + atMost.toNanos();
        for (FutureTask<Void> pump : pumps) {
            if (!get(pump, Duration.ofNanos(Math.max(1, deadline - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }

    private static boolean get(FutureTask<Void> pump, Duration atMost) throws InterruptedException {
        try {
            pump.get(atMost.toNanos(), TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException notYet) {
            return false;
        } catch (ExecutionException failure) {
            throw new CaptureFailedException(failure.getCause());
        }
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }
}
