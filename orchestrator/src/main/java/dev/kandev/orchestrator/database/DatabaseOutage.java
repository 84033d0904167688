package dev.kandev.orchestrator.database;

import dev.kandev.common.time.Backoff;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Tells a database that is away from an action that is at fault. */
@ApplicationScoped
public class DatabaseOutage {

    private static final Logger LOG = Logger.getLogger(DatabaseOutage.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
    private static final int VALID_SECONDS = 2;

    private final DataSource dataSource;
    private final CountDownLatch closing = new CountDownLatch(1);

    DatabaseOutage(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Runs an action. When it fails while the database is away, waits until the database is back and runs it again, for
     * as long as that takes or until we shut down; any other failure is the caller's.
     */
    public void waitOut(Runnable action) {
        for (int outages = 1; ; outages++) {
            try {
                action.run();
                return;
            } catch (RuntimeException failure) {
                if (!isOfDatabase(failure) || !pause(outages)) {
                    throw failure;
                }
                LOG.warnf("database is away, the action waits outages=%d error=%s", outages, failure);
            }
        }
    }

    /** A pool hands out connections that died with the database for a while after it is back. */
    private boolean isOfDatabase(RuntimeException failure) {
        return LostConnection.isBehind(failure) || !isReachable();
    }

    private boolean isReachable() {
        try (Connection connection = dataSource.getConnection()) {
            return connection.isValid(VALID_SECONDS);
        } catch (SQLException away) {
            return false;
        }
    }

    /** False when there is no use in waiting any longer. */
    private boolean pause(int outages) {
        try {
            long millis = BACKOFF.delay(outages, RandomGenerator.getDefault()).toMillis();
            return !closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Before those who wait here are closed. */
    void onStop(@Observes @Priority(1) ShutdownEvent stop) {
        closing.countDown();
    }
}
