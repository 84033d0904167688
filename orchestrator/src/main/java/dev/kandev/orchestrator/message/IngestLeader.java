package dev.kandev.orchestrator.message;

import dev.kandev.common.event.EventBus;
import dev.kandev.orchestrator.database.OwnSession;
import dev.kandev.orchestrator.database.SessionOpener;
import dev.kandev.orchestrator.database.SessionUse;
import dev.kandev.proto.event.Subjects;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Makes one replica at a time ingest: the one whose session holds the lock. When that session ends, the lock is free
 * and another replica has it within a second. Two that ingest for a moment all the same do no harm: they take turns.
 */
@ApplicationScoped
class IngestLeader {

    private static final Logger LOG = Logger.getLogger(IngestLeader.class);
    private static final String DURABLE = "orchestrator-messages";
    private static final Duration STEP = Duration.ofMillis(500);
    private static final String LOCK = "select pg_try_advisory_lock(hashtext('kandev-ingest'))";
    private static final String HEARTBEAT = "select true";

    private final SessionOpener sessions;
    private final EventBus bus;
    private final MessageIngest ingest;
    private final MessageConfig config;
    private OwnSession session;

    IngestLeader(SessionOpener sessions, EventBus bus, MessageIngest ingest, MessageConfig config) {
        this.sessions = sessions;
        this.bus = bus;
        this.ingest = ingest;
        this.config = config;
    }

    /** Consumes while the lock is held. */
    private final class Leadership implements SessionUse {

        private AutoCloseable consumer;

        @Override
        public Duration step(Connection connection) throws SQLException {
            if (consumer != null) {
                ask(connection, HEARTBEAT);
            } else if (ask(connection, LOCK)) {
                LOG.infof("ingest begins here");
                consumer = bus.consumeBatches(
                        Subjects.ACP_STREAM,
                        DURABLE,
                        Subjects.ACP_ALL,
                        config.maxBatch(),
                        ingest::position,
                        ingest::take);
            }
            return STEP;
        }

        @Override
        public void end() {
            if (consumer != null) {
                close(consumer);
                consumer = null;
                LOG.infof("ingest ended here");
            }
        }
    }

    private static void close(AutoCloseable consumer) {
        try {
            consumer.close();
        } catch (Exception impossible) {
            throw new IllegalStateException("closing a consumer only waits", impossible);
        }
    }

    private static boolean ask(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() && row.getBoolean(1);
        }
    }

    void onStart(@Observes StartupEvent start) {
        session = sessions.keep("ingest", new Leadership());
    }

    void onStop(@Observes ShutdownEvent stop) {
        session.close();
    }
}
