package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.model.StreamType;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.common.time.Backoff;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.Logger;

/**
 * One stream of a container, byte for byte, as the daemon's log has it. It follows the log while the container runs, and goes on where
 * it was when the connection breaks. Following may miss the last lines of a container that ends, so the log is read once more when the
 * container has ended; only the end of that reading is the end of the stream.
 */
final class FollowedLog extends InputStream {

    private static final Logger LOG = Logger.getLogger(FollowedLog.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    /** After so long without output it is made sure that the container still runs and the connection did not die in silence. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final DockerDaemon daemon;
    private final String containerId;
    private final StreamType stream;

    private long position;
    /** Null before the first reading and between two; seen by the thread that closes. */
    private volatile LogPass pass;

    private boolean lastPass;
    /** Readings that ended, one after the other, without a byte. */
    private int fruitless;

    private volatile boolean closed;

    FollowedLog(DockerDaemon daemon, String containerId, StreamType stream, long offset) {
        this.daemon = daemon;
        this.containerId = containerId;
        this.stream = stream;
        this.position = offset;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (open()) {
            int count = pass.read(target, offset, length, SILENCE);
            if (count > 0) {
                position += count;
                fruitless = 0;
                return count;
            }
            boolean ended = count < 0;
            if (ended && lastPass && pass.error().isEmpty()) {
                return -1;
            }
            if (ended || lastPass || !isRunning()) {
                leavePass();
            }
        }
        return -1;
    }

    /** Has the log open at the present position; false when the container, and with it the log, is gone. */
    private boolean open() throws IOException {
        while (pass == null) {
            ensureOpen();
            try {
                pauseIf(fruitless > 1);
                Optional<ContainerStatus> container = daemon.inspect(containerId);
                if (container.isEmpty()) {
                    LOG.warnf("container gone with its log containerId=%s position=%d", containerId, position);
                    return false;
                }
                lastPass = !container.get().running();
                pass = LogPass.begin(daemon, containerId, stream, !lastPass, position);
            } catch (LaunchFailedException away) {
                LOG.debugf("log not readable containerId=%s error=%s", containerId, away.getMessage());
                fruitless++;
            }
        }
        ensureOpen();
        return true;
    }

    /** As far as is known: while the daemon is away nothing else is. */
    private boolean isRunning() {
        try {
            return daemon.inspect(containerId).map(ContainerStatus::running).orElse(false);
        } catch (LaunchFailedException away) {
            return true;
        }
    }

    private void leavePass() {
        pass.error()
                .ifPresent(
                        error -> LOG.debugf("log broke off containerId=%s error=%s", containerId, error.getMessage()));
        pass.close();
        pass = null;
        fruitless++;
    }

    private void pauseIf(boolean needed) throws InterruptedIOException {
        if (!needed) {
            return;
        }
        try {
            Thread.sleep(BACKOFF.delay(fruitless, ThreadLocalRandom.current()).toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the Docker daemon");
        }
    }

    private void ensureOpen() throws IOException {
        if (closed || daemon.isClosed()) {
            throw new IOException("the agent's output is closed");
        }
    }

    @Override
    public int available() {
        LogPass current = pass;
        return current == null ? 0 : current.available();
    }

    @Override
    public void close() {
        closed = true;
        LogPass current = pass;
        if (current != null) {
            current.close();
        }
    }
}
