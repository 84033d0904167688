package dev.kandev.agents.retention;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The deleted tasks whose workspace is still to go. */
@ApplicationScoped
class Removals {

    private static final String INSERT = "insert into workspace_removals (task_id, created_at) values (?, ?)"
            + " on conflict on constraint workspace_removals_pk do nothing";
    private static final String SELECT = "select task_id from workspace_removals order by created_at";
    private static final String DELETE = "delete from workspace_removals where task_id = ?";

    private final DataSource dataSource;
    private final Clock clock;

    Removals(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** Idempotent. */
    void note(UUID taskId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, taskId);
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "a deleted task could not be noted", failure);
        }
    }

    /** The oldest first. */
    List<UUID> pending() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT);
                ResultSet rows = select.executeQuery()) {
            List<UUID> tasks = new ArrayList<>();
            while (rows.next()) {
                tasks.add(rows.getObject("task_id", UUID.class));
            }
            return tasks;
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "deleted tasks could not be read", failure);
        }
    }

    void done(UUID taskId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, taskId);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "a removal could not be recorded", failure);
        }
    }
}
