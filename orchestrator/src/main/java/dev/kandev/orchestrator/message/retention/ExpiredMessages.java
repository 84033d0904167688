package dev.kandev.orchestrator.message.retention;

import dev.kandev.orchestrator.message.MessageStoreException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/** Deletes old messages. The cursor of their task stays, so that no seq is used twice. */
@ApplicationScoped
class ExpiredMessages {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtext('kandev-retention'))";

    /** An execution that is not finished is the newest of its task. */
    private static final String DELETE =
            """
            delete from acp_messages where (task_id, seq) in (
                select task_id, seq from acp_messages message
                where created_at < ?
                and not exists (
                    select from executions where executions.task_id = message.task_id and finished_at is null)
                order by created_at limit ?)""";

    private final DataSource dataSource;

    ExpiredMessages(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Deletes the oldest of those stored before a time whose task has no agent any more.
     *
     * @return how many; 0 also when another replica is at it
     * @throws MessageStoreException when the database is away
     */
    @Transactional
    int delete(Instant before, int atMost) {
        try (Connection connection = dataSource.getConnection()) {
            return isOurTurn(connection) ? delete(connection, before, atMost) : 0;
        } catch (SQLException failure) {
            throw new MessageStoreException("old messages could not be deleted", failure);
        }
    }

    private static boolean isOurTurn(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOCK)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static int delete(Connection connection, Instant before, int atMost) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            delete.setInt(2, atMost);
            return delete.executeUpdate();
        }
    }
}
