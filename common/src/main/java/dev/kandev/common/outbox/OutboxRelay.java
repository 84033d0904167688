package dev.kandev.common.outbox;

import dev.kandev.common.event.EventBus;
import dev.kandev.common.event.MessageSpans;
import dev.kandev.common.time.Backoff;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Publishes what the outbox holds, in order, and removes what the server acknowledged. A transaction-scoped advisory lock makes
 * one replica do it at a time. Woken by commits; looks by itself every few seconds for what another replica left behind.
 */
@Startup
@ApplicationScoped
public class OutboxRelay {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(5));
    private static final Duration IDLE = Duration.ofSeconds(2);
    private static final int BATCH = 200;

    /** Waits for the replica that relays right now: it may have looked before our commit. */
    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtext('kandev-outbox'), hashtext(current_schema()))";

    private static final String PATIENCE = "set local lock_timeout = '5s'";

    /** PostgreSQL's {@code lock_not_available}. */
    private static final String STILL_LOCKED = "55P03";

    private static final String OLDEST =
            "select id, subject, message_id, payload, traceparent from outbox order by id limit " + BATCH;
    private static final String DELETE = "delete from outbox where id = ?";

    private final DataSource dataSource;
    private final EventBus bus;
    private final boolean enabled;
    private final Semaphore work = new Semaphore(1);
    private final Thread thread = new Thread(this::run, "outbox-relay");
    private volatile boolean closing;

    OutboxRelay(
            DataSource dataSource,
            EventBus bus,
            @ConfigProperty(name = "kandev.outbox.enabled", defaultValue = "false") boolean enabled) {
        this.dataSource = dataSource;
        this.bus = bus;
        this.enabled = enabled;
    }

    @PostConstruct
    void start() {
        if (enabled) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    void wake() {
        work.release();
    }

    private void run() {
        int failures = 0;
        while (!closing) {
            try {
                await(IDLE);
                while (relayBatch() == BATCH && !closing) {
                    failures = 0;
                }
                failures = 0;
            } catch (SQLException | RuntimeException failure) {
                failures++;
                if (!closing) {
                    LOG.warnf("outbox waits error=%s", failure);
                    await(BACKOFF.delay(failures, RandomGenerator.getDefault()));
                    wake();
                }
            }
        }
    }

    private void await(Duration atMost) {
        try {
            if (work.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                work.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            closing = true;
        }
    }

    private int relayBatch() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                int relayed = isOurTurn(connection) ? publishAndDelete(connection) : 0;
                connection.commit();
                return relayed;
            } catch (SQLException | RuntimeException failure) {
                connection.rollback();
                throw failure;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** False when another replica has relayed for so long that it will see what we would: NATS is away, perhaps. */
    private static boolean isOurTurn(Connection connection) throws SQLException {
        try (Statement lock = connection.createStatement()) {
            lock.execute(PATIENCE);
            lock.execute(LOCK);
            return true;
        } catch (SQLException failure) {
            if (STILL_LOCKED.equals(failure.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    private int publishAndDelete(Connection connection) throws SQLException {
        int relayed = 0;
        try (PreparedStatement oldest = connection.prepareStatement(OLDEST);
                ResultSet rows = oldest.executeQuery();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            while (rows.next()) {
                byte[] payload = rows.getString("payload").getBytes(StandardCharsets.UTF_8);
                bus.publish(rows.getString("subject"), rows.getString("message_id"), payload, headers(rows));
                delete.setLong(1, rows.getLong("id"));
                delete.executeUpdate();
                relayed++;
            }
        }
        return relayed;
    }

    /** What is published goes on with the trace of its change. */
    private static Map<String, String> headers(ResultSet row) throws SQLException {
        String traceParent = row.getString("traceparent");
        return traceParent == null ? Map.of() : Map.of(MessageSpans.TRACE_PARENT, traceParent);
    }

    @PreDestroy
    void close() throws InterruptedException {
        closing = true;
        if (enabled) {
            wake();
            thread.join(Duration.ofSeconds(10).toMillis());
        }
    }
}
