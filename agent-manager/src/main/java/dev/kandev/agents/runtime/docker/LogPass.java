package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.model.StreamType;
import com.github.dockerjava.transport.DockerHttpClient.Response;
import dev.kandev.agents.runtime.LaunchFailedException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * One reading of a container's log on a thread of its own, from the start, leaving out what was read before. Holds so many bytes as a
 * buffer has, and then lets the daemon wait: that holds up nobody, for the daemon writes the log whether it is read or not.
 */
final class LogPass implements Closeable {

    private static final int BUFFER_BYTES = 64 * 1024;

    private final byte[] buffer = new byte[BUFFER_BYTES];
    private final Thread thread;
    private int first;
    private int count;
    private long leaveOut;
    private Response response;
    private Exception error;
    private boolean ended;

    private LogPass(DockerDaemon daemon, String path, long leaveOut, String name) {
        this.leaveOut = leaveOut;
        this.thread = new Thread(() -> run(daemon, path), name);
        this.thread.setDaemon(true);
    }

    /** {@code leaveOut} says how many bytes to pass over; without {@code follow} it ends with what there is. */
    static LogPass begin(DockerDaemon daemon, String containerId, StreamType stream, boolean follow, long leaveOut) {
        String name = stream.name().toLowerCase(Locale.ROOT);
        String path = "/containers/" + containerId + "/logs?timestamps=1&" + name + "=1&follow=" + (follow ? 1 : 0);
        LogPass pass = new LogPass(daemon, path, leaveOut, "docker-log-" + name + "-" + containerId.substring(0, 12));
        pass.thread.start();
        return pass;
    }

    private void run(DockerDaemon daemon, String path) {
        try (Response opened = daemon.get(path)) {
            if (admit(opened)) {
                LogEntries entries = new LogEntries(opened.getBody());
                for (byte[] text = entries.next(); text != null; text = entries.next()) {
                    put(text);
                }
            }
        } catch (IOException | LaunchFailedException broken) {
            fail(broken);
        } finally {
            end();
        }
    }

    private synchronized boolean admit(Response opened) {
        response = opened;
        return !ended;
    }

    /** What breaks because we end it ourselves is no failure. */
    private synchronized void fail(Exception broken) {
        if (!ended) {
            error = broken;
        }
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    private synchronized void put(byte[] text) throws InterruptedIOException {
        int next = (int) Math.min(leaveOut, text.length);
        leaveOut -= next;
        try {
            while (next < text.length && !ended) {
                if (count == BUFFER_BYTES) {
                    wait();
                } else {
                    next += put(text, next);
                }
            }
        } catch (InterruptedException closing) {
            throw new InterruptedIOException("closed while the log was read");
        }
    }

    private int put(byte[] text, int from) {
        int free = (first + count) % BUFFER_BYTES;
        int length = Math.min(text.length - from, Math.min(BUFFER_BYTES - count, BUFFER_BYTES - free));
        System.arraycopy(text, from, buffer, free, length);
        count += length;
        notifyAll();
        return length;
    }

    /** Waits for bytes: returns how many there were, 0 when none came in time, −1 when none will come. */
    synchronized int read(byte[] target, int offset, int length, Duration atMost) throws InterruptedIOException {
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

    /** Why it ended before the log did; empty when it did not. */
    synchronized Optional<Exception> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public void close() {
        Response open;
        synchronized (this) {
            end();
            open = response;
        }
        thread.interrupt();
        if (open != null) {
            open.close();
        }
    }
}
