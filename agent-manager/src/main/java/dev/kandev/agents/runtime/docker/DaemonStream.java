package dev.kandev.agents.runtime.docker;

import com.github.dockerjava.api.async.ResultCallback;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * An answer of the daemon that comes piece by piece, on a connection and a thread of its own. Closing ends both, also when the
 * connection has yet to come about.
 */
abstract class DaemonStream<T> implements ResultCallback<T> {

    private static final Logger LOG = Logger.getLogger(DaemonStream.class);

    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private Closeable connection;
    private Throwable error;
    private boolean closed;

    @Override
    public final void onStart(Closeable opened) {
        boolean unwanted;
        synchronized (this) {
            connection = opened;
            unwanted = closed;
        }
        started.countDown();
        if (unwanted) {
            disconnect(opened);
        }
    }

    @Override
    public void onNext(T piece) {}

    @Override
    public final void onError(Throwable failure) {
        synchronized (this) {
            if (error == null && !closed) {
                error = failure;
            }
        }
        finish();
    }

    @Override
    public final void onComplete() {
        finish();
    }

    private void finish() {
        onEnd();
        started.countDown();
        ended.countDown();
    }

    /** Nothing comes any more. May be called more than once. */
    void onEnd() {}

    /** Waits until the daemon has begun to answer, or refused; false when it did neither in time. */
    final boolean awaitStart(Duration atMost) throws InterruptedException {
        return started.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Waits until the answer is complete, or broken; false when that took longer. */
    final boolean awaitEnd(Duration atMost) throws InterruptedException {
        return ended.await(atMost.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Nothing comes any more, for whatever reason. */
    final synchronized boolean isOver() {
        return closed || ended.getCount() == 0;
    }

    /** What broke it; empty when nothing did. */
    final synchronized Optional<Throwable> error() {
        return Optional.ofNullable(error);
    }

    @Override
    public void close() {
        Closeable open;
        synchronized (this) {
            closed = true;
            open = ended.getCount() == 0 ? null : connection;
        }
        onEnd();
        if (open != null) {
            disconnect(open);
        }
    }

    private static void disconnect(Closeable connection) {
        try {
            connection.close();
        } catch (IOException gone) {
            LOG.debugf("connection was gone already error=%s", gone.getMessage());
        }
    }
}
