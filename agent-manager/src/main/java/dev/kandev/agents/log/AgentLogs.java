package dev.kandev.agents.log;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Stores and lists raw lines. A line that comes again is recognized by its number. Thread-safe. */
@ApplicationScoped
public class AgentLogs {

    private static final String INSERT =
            "insert into agent_logs (instance_id, stream, line, text, created_at) values (?, ?, ?, ?, ?)"
                    + " on conflict on constraint agent_logs_line_uq do nothing";
    private static final String SELECT = "select id, stream, text, created_at from agent_logs"
            + " where instance_id = ? and id > ? order by id limit ?";

    private static final String DELETE =
            "delete from agent_logs where id in (select id from agent_logs where instance_id = ? order by id limit ?)";
    private static final int STEP = 10_000;

    private final DataSource dataSource;

    AgentLogs(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Stores all of them or none. */
    public void append(UUID instanceId, List<NewLogLine> lines) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (NewLogLine line : lines) {
                insert.setObject(1, instanceId);
                insert.setString(2, line.stream());
                insert.setLong(3, line.line());
                insert.setString(4, line.text());
                insert.setObject(5, line.at().atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "log lines could not be stored", failure);
        }
    }

    /** Lines with an id larger than {@code after}, oldest first. */
    public List<AgentLogLine> list(UUID instanceId, long after, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, instanceId);
            select.setLong(2, after);
            select.setInt(3, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<AgentLogLine> lines = new ArrayList<>();
                while (rows.next()) {
                    lines.add(new AgentLogLine(
                            rows.getLong("id"),
                            rows.getString("stream"),
                            rows.getString("text"),
                            rows.getObject("created_at", OffsetDateTime.class).toInstant()));
                }
                return lines;
            }
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "log lines could not be read", failure);
        }
    }

    /** Deletes all lines of an instance, in steps that nobody else has to wait for. */
    public void delete(UUID instanceId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, instanceId);
            delete.setInt(2, STEP);
            int deleted = STEP;
            while (deleted == STEP) {
                deleted = delete.executeUpdate();
            }
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "log lines could not be deleted", failure);
        }
    }
}
