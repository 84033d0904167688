package dev.kandev.orchestrator.message;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Reads the messages of a task by their seq. */
@ApplicationScoped
public class MessageHistory {

    /**
     * PostgreSQL's channel on which the ids of tasks with new messages are notified, at the commit that stores them.
     */
    public static final String CHANNEL = "acp_messages";

    /** Most bytes of one page, unless its first message alone has more. */
    private static final int MAX_BYTES = 1024 * 1024;

    /** Sizes are known to the database without reading what they are of. */
    private static final String PAGE =
            """
            select seq, envelope, created_at from (
                select seq, envelope, created_at,
                    sum(octet_length(envelope)) over (order by seq) as bytes, octet_length(envelope) as own
                from (
                    select seq, envelope, created_at from acp_messages
                    where task_id = ? and seq > ? order by seq limit ?) page
            ) sized where bytes - own = 0 or bytes <= ? order by seq""";

    /** The same from the other end; of a page that is too large its last messages stay. */
    private static final String PAGE_BEFORE =
            """
            select seq, envelope, created_at from (
                select seq, envelope, created_at,
                    sum(octet_length(envelope)) over (order by seq desc) as bytes, octet_length(envelope) as own
                from (
                    select seq, envelope, created_at from acp_messages
                    where task_id = ? and seq > ? and seq < ? order by seq desc limit ?) page
            ) sized where bytes - own = 0 or bytes <= ? order by seq""";

    private final DataSource dataSource;

    MessageHistory(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * The next messages after a cursor, in order; at most {@code limit}, and about a MiB. Empty only when there are
     * none. Blocks.
     *
     * @throws MessageStoreException when the database is away
     */
    public List<StoredMessage> page(UUID taskId, long after, int limit) {
        return read(taskId, PAGE, after, limit, MAX_BYTES);
    }

    /**
     * The last messages ahead of a cursor, in order; otherwise as {@link #page}.
     *
     * @param after only messages with a larger seq
     * @throws MessageStoreException when the database is away
     */
    public List<StoredMessage> pageBefore(UUID taskId, long after, long before, int limit) {
        return read(taskId, PAGE_BEFORE, after, before, limit, MAX_BYTES);
    }

    private List<StoredMessage> read(UUID taskId, String sql, long... bounds) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, taskId);
            for (int i = 0; i < bounds.length; i++) {
                query.setLong(i + 2, bounds[i]);
            }
            try (ResultSet rows = query.executeQuery()) {
                List<StoredMessage> page = new ArrayList<>();
                while (rows.next()) {
                    page.add(new StoredMessage(
                            rows.getLong("seq"),
                            rows.getString("envelope"),
                            rows.getObject("created_at", OffsetDateTime.class).toInstant()));
                }
                return page;
            }
        } catch (SQLException failure) {
            throw new MessageStoreException("the history of task " + taskId + " could not be read", failure);
        }
    }
}
