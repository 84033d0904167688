package dev.kandev.agents.capture;

import dev.kandev.common.time.Backoff;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jboss.logging.Logger;

/** Moves one stream of an agent, line by line, to where it is kept. */
final class StreamPump implements Callable<Void> {

    private static final Logger LOG = Logger.getLogger(StreamPump.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(5));
    private static final int MAX_FAILURES = 20;
    private static final int MAX_LINE_BYTES = 1024 * 1024;
    private static final int LINES_PER_CHECKPOINT = 200;
    private static final int LOOK_MILLIS = 5;

    private final CaptureSource source;
    private final String stream;
    private final LineSink messages;
    private final LogBuffer log;
    private final Checkpoints checkpoints;
    private final CaptureListener listener;
    private Checkpoint position;
    private int failuresInARow;

    StreamPump(
            CaptureSource source,
            String stream,
            Checkpoint from,
            LineSink messages,
            LogBuffer log,
            Checkpoints checkpoints,
            CaptureListener listener) {
        this.source = source;
        this.stream = stream;
        this.position = from;
        this.messages = messages;
        this.log = log;
        this.checkpoints = checkpoints;
        this.listener = listener;
    }

    /**
     * Returns when the agent has ended and every line is kept. When the source breaks off it reads on from the last checkpoint.
     *
     * @throws UncheckedIOException when the source stays away
     */
    @Override
    public Void call() throws InterruptedException {
        BACKOFF.insist(
                this::pump,
                failure -> ++failuresInARow < MAX_FAILURES,
                failure -> LOG.warnf(
                        "capture reads again instanceId=%s stream=%s error=%s", source.instanceId(), stream, failure));
        return null;
    }

    private void pump() {
        try (LineReader reader = new LineReader(open(), position, MAX_LINE_BYTES)) {
            int unsaved = 0;
            Line last = null;
            for (Line line = reader.next(); line != null; line = reader.next()) {
                last = line;
                listener.onLine();
                if (!messages.accept(line)) {
                    log.add(line);
                }
                unsaved++;
                if (unsaved >= LINES_PER_CHECKPOINT || log.isFull() || !isMoreAtHand(reader)) {
                    keep(line);
                    unsaved = 0;
                }
            }
            if (unsaved > 0) {
                keep(last);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the capture was given up");
        }
    }

    /** Waits for as long as the sink would like to. */
    private boolean isMoreAtHand(LineReader reader) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + messages.patience().toNanos();
        while (!reader.isReady()) {
            if (System.nanoTime() >= deadline) {
                return false;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return true;
    }

    private void keep(Line last) throws InterruptedException {
        boolean settled = messages.settle();
        log.flush();
        if (settled) {
            save(new Checkpoint(last.number(), last.endOffset()));
        }
        failuresInARow = 0;
    }

    private InputStream open() {
        return stream.equals("stdout")
                ? source.agent().stdout(position.offset())
                : source.agent().stderr(position.offset());
    }

    /** A checkpoint that lags behind costs repeats after a crash, which are recognized; it is not worth waiting for. */
    private void save(Checkpoint checkpoint) {
        position = checkpoint;
        try {
            checkpoints.save(source.instanceId(), stream, checkpoint);
        } catch (RuntimeException away) {
            // Whatever the database fails with: each layer above it has exceptions of its own.
            LOG.warnf("checkpoint lags instanceId=%s error=%s", source.instanceId(), away);
        }
    }

    String name() {
        return "capture-" + stream + "-" + source.instanceId();
    }
}
