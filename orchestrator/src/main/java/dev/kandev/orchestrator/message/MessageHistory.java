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
        try (Connection connection = dataSource.getConnection();
                PreparedStatement query = connection.prepareStatement(PAGE)) {
            query.setObject(1, taskId);
            query.setLong(2, after);
            query.setInt(3, limit);
            query.setInt(4, MAX_BYTES);
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
