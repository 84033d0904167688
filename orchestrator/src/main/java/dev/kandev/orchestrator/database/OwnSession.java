package dev.kandev.orchestrator.database;

import dev.kandev.common.time.Backoff;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/**
 * A thread with a database session outside of the pool, for what lives exactly as long as a session: a session-level
 * lock, LISTEN. When the session ends it opens another, with growing delays while that fails.
 */
public final class OwnSession implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(OwnSession.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(2));
    private static final Duration CLOSE = Duration.ofSeconds(15);

    private final SessionOpener opener;
    private final SessionUse use;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);

    /** Since the last session that was of use; of our thread alone. */
    private int failures;

    OwnSession(SessionOpener opener, String name, SessionUse use) {
        this.opener = opener;
        this.use = use;
        this.thread = new Thread(this::run, name);
        this.thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (isOpen()) {
            try (Connection connection = opener.open(thread.getName())) {
                use(connection);
            } catch (SQLException | RuntimeException failure) {
                failures++;
                LOG.warnf("session ended session=%s failures=%d error=%s", thread.getName(), failures, failure);
            }
            if (failures > 0) {
                pause(BACKOFF.delay(failures, RandomGenerator.getDefault()));
            }
        }
    }

    private void use(Connection connection) throws SQLException {
        try {
            use.begin(connection);
            while (isOpen()) {
                Duration rest = use.step(connection);
                failures = 0;
                pause(rest);
            }
        } finally {
            use.end();
        }
    }

    private boolean isOpen() {
        return closing.getCount() > 0 && !Thread.currentThread().isInterrupted();
    }

    private void pause(Duration duration) {
        try {
            if (closing.await(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debugf("session closes session=%s", thread.getName());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the step that runs, then ends the session. */
    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(CLOSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
