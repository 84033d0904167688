package dev.kandev.orchestrator.message;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The statements of the message tables, on the connection of one transaction. */
final class MessageTables {

    private static final int MAX_TYPE_LENGTH = 100;

    private static final String POSITION = "select last_sequence from ingest_positions where stream = ?";

    private final Connection connection;

    MessageTables(Connection connection) {
        this.connection = connection;
    }

    /** The last sequence that is stored; 0 when none is. */
    long position(String stream) throws SQLException {
        return position(stream, POSITION);
    }

    /** As {@link #position}; until the end of the transaction nobody else stores. */
    long lockPosition(String stream) throws SQLException {
        return position(stream, POSITION + " for update");
    }

    private long position(String stream, String select) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(select)) {
            query.setString(1, stream);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    void movePosition(String stream, long sequence) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update ingest_positions set last_sequence = ? where stream = ?")) {
            update.setLong(1, sequence);
            update.setString(2, stream);
            update.executeUpdate();
        }
    }

    /** The identities among these that are stored already. */
    Set<String> known(List<IncomingMessage> messages) throws SQLException {
        Array ids = connection.createArrayOf(
                "text", messages.stream().map(IncomingMessage::messageId).toArray());
        try (PreparedStatement query =
                connection.prepareStatement("select message_id from acp_messages where message_id = any (?)")) {
            query.setArray(1, ids);
            try (ResultSet rows = query.executeQuery()) {
                Set<String> known = new HashSet<>();
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
                return known;
            }
        }
    }

    /** The last seq of each of the messages' tasks; none for a task without messages. */
    Map<UUID, Long> cursors(List<IncomingMessage> messages) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select task_id, last_seq from message_cursors where task_id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", taskIds(messages)));
            try (ResultSet rows = query.executeQuery()) {
                Map<UUID, Long> cursors = new HashMap<>();
                while (rows.next()) {
                    cursors.put(rows.getObject(1, UUID.class), rows.getLong(2));
                }
                return cursors;
            }
        }
    }

    void insert(SeqAssignment assignment, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into acp_messages"
                + " (task_id, seq, message_id, type, envelope, created_at) values (?, ?, ?, ?, ?, ?)")) {
            for (SeqAssignment.Row row : assignment.rows()) {
                insert.setObject(1, row.message().taskId());
                insert.setLong(2, row.seq());
                insert.setString(3, row.message().messageId());
                insert.setString(4, column(row.message().envelope().type()));
                insert.setString(5, row.envelopeJson());
                insert.setObject(6, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        moveCursors(assignment.lastSeqs());
    }

    private void moveCursors(Map<UUID, Long> lastSeqs) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("insert into message_cursors (task_id, last_seq)"
                + " values (?, ?) on conflict (task_id) do update set last_seq = excluded.last_seq")) {
            for (Map.Entry<UUID, Long> cursor : lastSeqs.entrySet()) {
                upsert.setObject(1, cursor.getKey());
                upsert.setLong(2, cursor.getValue());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Whoever listens hears of it at the commit. */
    void notifyReaders(List<IncomingMessage> messages) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select pg_notify('" + MessageHistory.CHANNEL + "', id::text) from unnest(?) as id")) {
            query.setArray(1, connection.createArrayOf("uuid", taskIds(messages)));
            query.execute();
        }
    }

    private static Object[] taskIds(List<IncomingMessage> messages) {
        return messages.stream().map(IncomingMessage::taskId).distinct().toArray();
    }

    /** An agent may call its type anything; the envelope keeps it as it is. */
    private static String column(String type) {
        String clean = type.replace('\0', ' ');
        return clean.length() <= MAX_TYPE_LENGTH ? clean : clean.substring(0, MAX_TYPE_LENGTH);
    }
}
