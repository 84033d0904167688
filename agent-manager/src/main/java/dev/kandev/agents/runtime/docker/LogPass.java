package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.model.Frame;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;

/**
 * One reading of a container's log, from its start, leaving out what was read before. Holds so many bytes as a buffer has, and then
 * lets the daemon wait: that holds up nobody, for the daemon writes the log whether it is read or not.
 */
final class LogPass extends DaemonStream<Frame> {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int first;
    private int count;
    private long leaveOut;
    private boolean ended;

    /** {@code leaveOut} says how many bytes to pass over. */
    LogPass(long leaveOut) {
        this.leaveOut = leaveOut;
    }

    /** Copies: docker-java uses the frame's array again. */
    @Override
    public synchronized void onNext(Frame frame) {
        byte[] payload = frame.getPayload();
        int next = (int) Math.min(leaveOut, payload.length);
        leaveOut -= next;
        try {
            while (next < payload.length && !ended) {
                if (count == BUFFER_BYTES) {
                    wait();
                } else {
                    next += put(payload, next);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            ended = true;
        }
    }

    private int put(byte[] payload, int from) {
        int end = (first + count) % BUFFER_BYTES;
        int length = Math.min(payload.length - from, Math.min(BUFFER_BYTES - count, BUFFER_BYTES - end));
        System.arraycopy(payload, from, buffer, end, length);
        count += length;
        notifyAll();
        return length;
    }

    @Override
    synchronized void onEnd() {
        ended = true;
        notifyAll();
    }

    /** Waits for bytes: returns how many there were, 0 when none came in time, −1 when none will come. */
    synchronized int read(byte[] target, int offset, int length, Duration atMost) throws IOException {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (count == 0) {
            long left = deadline - System.nanoTime();
            if (ended || left <= 0) {
                return ended ? -1 : 0;
            }
            try {
                wait(Math.max(1, left / 1_000_000));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for an agent's output");
            }
        }
        int taken = Math.min(length, Math.min(count, BUFFER_BYTES - first));
        System.arraycopy(buffer, first, target, offset, taken);
        first = (first + taken) % BUFFER_BYTES;
        count -= taken;
        notifyAll();
        return taken;
    }

    synchronized int available() {
        return count;
    }
}
