package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.model.Frame;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.proto.event.AgentFailure;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * The standard input of a container. Attached when there is something to say, and again when the connection broke; the daemon keeps
 * the container's end open meanwhile. One connection for all lines, so that they cannot overtake each other. Attached to nothing but
 * the input: see the package's description. A line counts as sent when it is on its way to the daemon, which confirms nothing.
 */
final class StdinAttachment {

    private static final Duration ATTACH_TIMEOUT = Duration.ofSeconds(10);
    /** The daemon and the kernel hold some 200 KiB for an agent that does not read; one with a full input is given so long. */
    private static final Duration SEND_TIMEOUT = Duration.ofSeconds(30);

    private final DockerDaemon daemon;
    private final String containerId;
    /** Null before the first line. Closed without waiting for a line that is being sent. */
    private volatile Connection connection;

    StdinAttachment(DockerDaemon daemon, String containerId) {
        this.daemon = daemon;
        this.containerId = containerId;
    }

    /**
     * Hands over a line and its end, to be sent without delay; does not wait until it is.
     *
     * @throws LaunchFailedException when the daemon does not let us attach
     */
    synchronized void begin(String line) {
        attach();
        connection.feed.offer((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Waits until what was begun is sent.
     *
     * @throws LaunchFailedException when it could not be sent
     */
    synchronized void finish() {
        try {
            if (!connection.feed.awaitTaken(SEND_TIMEOUT)) {
                boolean broken = connection.isOver();
                close();
                throw failure(broken ? "the connection to its input broke" : "it does not read its input", null);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
            throw failure("its input was interrupted", interrupted);
        }
    }

    /** Hands over a line and waits until it is sent. */
    synchronized void send(String line) {
        begin(line);
        finish();
    }

    /**
     * Connects, unless we are connected: afterwards lines can be sent also to a container that was paused meanwhile.
     *
     * @throws LaunchFailedException when the daemon does not let us attach; it never does while the container is paused
     */
    synchronized void attach() {
        if (!isAttached()) {
            connection = connect();
        }
    }

    /** Does not wait for a line that is being sent. */
    boolean isAttached() {
        Connection current = connection;
        return current != null && !current.isOver();
    }

    private Connection connect() {
        Connection attached = new Connection();
        try {
            daemon.client()
                    .attachContainerCmd(containerId)
                    .withStdIn(attached.feed)
                    .withFollowStream(true)
                    .exec(attached);
            if (attached.awaitStart(ATTACH_TIMEOUT) && attached.error().isEmpty()) {
                return attached;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        attached.close();
        throw failure("its input could not be attached", attached.error().orElse(null));
    }

    private static LaunchFailedException failure(String reason, Throwable cause) {
        return new LaunchFailedException(AgentFailure.LAUNCH, "the agent cannot be told anything: " + reason, cause);
    }

    /** Leaves the container's input as it is: open. */
    void close() {
        Connection current = connection;
        if (current != null) {
            current.close();
        }
    }

    private static final class Connection extends DaemonStream<Frame> {

        private final Feed feed = new Feed();

        @Override
        void onEnd() {
            feed.end();
        }
    }

    /** What docker-java's thread reads and sends. It asks for more only when it has sent what it was given. */
    private static final class Feed extends InputStream {

        private byte[] text = {};
        private int next;
        private boolean asked;
        private boolean ended;

        synchronized void offer(byte[] line) {
            text = line;
            next = 0;
            notifyAll();
        }

        /** False when it was not taken in time, or never will be. */
        synchronized boolean awaitTaken(Duration atMost) throws InterruptedException {
            long deadline = System.nanoTime() + atMost.toNanos();
            while (next < text.length || !asked) {
                long left = deadline - System.nanoTime();
                if (ended || left <= 0) {
                    return false;
                }
                wait(Math.max(1, left / 1_000_000));
            }
            return true;
        }

        synchronized void end() {
            ended = true;
            notifyAll();
        }

        @Override
        public int read() throws InterruptedIOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public synchronized int read(byte[] target, int offset, int length) throws InterruptedIOException {
            try {
                while (next == text.length && !ended) {
                    asked = true;
                    notifyAll();
                    wait();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for a line to send");
            }
            if (ended) {
                return -1;
            }
            asked = false;
            int count = Math.min(length, text.length - next);
            System.arraycopy(text, next, target, offset, count);
            next += count;
            return count;
        }
    }
}
