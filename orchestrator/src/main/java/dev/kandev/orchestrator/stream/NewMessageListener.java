package dev.kandev.orchestrator.stream;

import dev.kandev.orchestrator.database.OwnSession;
import dev.kandev.orchestrator.database.SessionOpener;
import dev.kandev.orchestrator.database.SessionUse;
import dev.kandev.orchestrator.message.MessageHistory;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Wakes the streams of tasks that have new messages, whichever replica stored them. */
@ApplicationScoped
class NewMessageListener {

    private static final int WAIT_MILLIS = 1_000;

    private final SessionOpener sessions;
    private final OpenStreams streams;
    private OwnSession session;

    NewMessageListener(SessionOpener sessions, OpenStreams streams) {
        this.sessions = sessions;
        this.streams = streams;
    }

    private final class Listening implements SessionUse {

        /** What was notified while nobody listened is lost, so everybody looks. */
        @Override
        public void begin(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("listen " + MessageHistory.CHANNEL);
            }
            streams.wakeAll();
        }

        @Override
        public Duration step(Connection connection) throws SQLException {
            PGNotification[] notifications =
                    connection.unwrap(PGConnection.class).getNotifications(WAIT_MILLIS);
            if (notifications == null || notifications.length == 0) {
                // A server that is gone without a word is only noticed by asking it something.
                requireAnswer(connection);
            } else {
                for (PGNotification notification : notifications) {
                    streams.wake(UUID.fromString(notification.getParameter()));
                }
            }
            return Duration.ZERO;
        }

        private void requireAnswer(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("select true");
            }
        }
    }

    void onStart(@Observes StartupEvent start) {
        session = sessions.keep("new-messages", new Listening());
    }

    void onStop(@Observes ShutdownEvent stop) {
        session.close();
    }
}
