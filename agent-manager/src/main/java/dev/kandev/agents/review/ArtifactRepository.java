package dev.kandev.agents.review;

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

/** The artifacts that were named, each path of a task once. */
@ApplicationScoped
class ArtifactRepository {

    private static final int MAX_PER_TASK = 1_000;

    private static final String INSERT =
            """
            insert into agent_artifacts (id, task_id, agent_id, path, type, created_at)
            select ?, ?, ?, ?, ?, ? where (select count(*) from agent_artifacts where task_id = ?) < ?
            on conflict on constraint agent_artifacts_path_uq do update set type = excluded.type""";

    private static final String LIST =
            """
            select id, task_id, path, type, created_at from agent_artifacts where task_id = ?
            order by created_at desc, path limit ?""";

    private static final String DELETE = "delete from agent_artifacts where task_id = ?";

    private final DataSource dataSource;

    ArtifactRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** No effect once a task has a thousand. */
    void note(Artifact artifact, UUID agentId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, artifact.id());
            insert.setObject(2, artifact.taskId());
            insert.setObject(3, agentId);
            insert.setString(4, artifact.path());
            insert.setString(5, artifact.type());
            insert.setObject(6, artifact.createdAt().atOffset(ZoneOffset.UTC));
            insert.setObject(7, artifact.taskId());
            insert.setInt(8, MAX_PER_TASK);
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "an artifact could not be noted", failure);
        }
    }

    /** The newest first. */
    List<Artifact> list(UUID taskId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setObject(1, taskId);
            select.setInt(2, MAX_PER_TASK);
            try (ResultSet rows = select.executeQuery()) {
                List<Artifact> artifacts = new ArrayList<>();
                while (rows.next()) {
                    artifacts.add(new Artifact(
                            rows.getObject("id", UUID.class),
                            rows.getObject("task_id", UUID.class),
                            rows.getString("path"),
                            rows.getString("type"),
                            rows.getObject("created_at", OffsetDateTime.class).toInstant()));
                }
                return artifacts;
            }
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "artifacts could not be read", failure);
        }
    }

    void delete(UUID taskId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(DELETE)) {
            delete.setObject(1, taskId);
            delete.executeUpdate();
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "artifacts could not be forgotten", failure);
        }
    }
}
