package dev.kandev.agents.dialogue;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Remembers which lines of an agent are told as one text: after a crash they must be joined in the same way. */
@ApplicationScoped
class JoinedLines {

    private static final String UPSERT =
            """
            insert into agent_joined_lines (instance_id, first_line, last_line) values (?, ?, ?)
            on conflict on constraint agent_joined_lines_pk
            do update set first_line = excluded.first_line, last_line = excluded.last_line""";

    private static final String SELECT = "select first_line, last_line from agent_joined_lines where instance_id = ?";

    private final DataSource dataSource;

    JoinedLines(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Both are lines of the text; all lines before it are kept. */
    record Span(long first, long last) {

        static final Span NONE = new Span(1, 0);
    }

    /** In place of what was remembered before. */
    void remember(UUID instanceId, Span span) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement upsert = connection.prepareStatement(UPSERT)) {
            upsert.setObject(1, instanceId);
            upsert.setLong(2, span.first());
            upsert.setLong(3, span.last());
            upsert.executeUpdate();
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "joined lines could not be stored", failure);
        }
    }

    /** The last one. */
    Span of(UUID instanceId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, instanceId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Span(row.getLong("first_line"), row.getLong("last_line")) : Span.NONE;
            }
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "joined lines could not be read", failure);
        }
    }
}
