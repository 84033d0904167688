package dev.kandev.agents.type;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.proto.WireJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Agent types as JSON documents; their shape is {@link AgentType}'s. */
@ApplicationScoped
class AgentTypeRepository {

    private static final String PLANT =
            """
            insert into agent_types (spec, name, seeded) values (?::jsonb, ?, true)
            on conflict (name) do update set spec = excluded.spec, updated_at = now()
            where agent_types.seeded and agent_types.deleted_at is null and agent_types.spec <> excluded.spec""";

    private static final String CREATE =
            """
            insert into agent_types (spec, name, seeded) values (?::jsonb, ?, false)
            on conflict (name) do update
            set spec = excluded.spec, seeded = false, deleted_at = null, updated_at = now()
            where agent_types.deleted_at is not null""";

    private static final String REPLACE =
            """
            update agent_types set spec = ?::jsonb, seeded = false, updated_at = now()
            where name = ? and deleted_at is null""";

    private static final String DELETE =
            "update agent_types set deleted_at = now(), updated_at = now() where name = ? and deleted_at is null";

    private static final String PIN =
            """
            insert into agent_instance_types (spec, instance_id) values (?::jsonb, ?::uuid)
            on conflict on constraint agent_instance_types_pk do nothing""";

    private static final String PINNED =
            """
            select coalesce(
                (select spec from agent_instance_types where instance_id = ?::uuid),
                (select spec from agent_types where name = ?)) as spec""";

    private final DataSource dataSource;

    AgentTypeRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether it was added, or changed because nobody had decided about it since it was planted. */
    boolean plant(AgentType type) {
        return write(PLANT, type);
    }

    /** False when the name is taken; that of a removed one is free. */
    boolean create(AgentType type) {
        return write(CREATE, type);
    }

    /** False when there is none of this name. */
    boolean replace(AgentType type) {
        return write(REPLACE, type);
    }

    /** False when there is none of this name. */
    boolean delete(String name) {
        return change(DELETE, name);
    }

    Optional<AgentType> find(String name) {
        return query("select spec from agent_types where name = ? and deleted_at is null", name).stream()
                .findFirst();
    }

    /** Keeps it as it is now. */
    void pin(UUID instanceId, AgentType type) {
        write(PIN, type, instanceId.toString());
    }

    /** As it was pinned; where it was not, as {@link #find}, removed or not. */
    Optional<AgentType> pinned(UUID instanceId, String name) {
        return query(PINNED, instanceId.toString(), name).stream().findFirst();
    }

    List<AgentType> list() {
        return query("select spec from agent_types where deleted_at is null order by name");
    }

    private boolean write(String sql, AgentType type) {
        return write(sql, type, type.name());
    }

    private boolean write(String sql, AgentType type, String key) {
        try {
            return change(sql, WireJson.mapper().writeValueAsString(type), key);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an agent type always maps to JSON", impossible);
        }
    }

    private boolean change(String sql, String... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            bind(change, parameters);
            return change.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.INTERNAL, "agent type could not be stored", failure);
        }
    }

    private List<AgentType> query(String sql, String... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, parameters);
            try (ResultSet rows = select.executeQuery()) {
                List<AgentType> types = new ArrayList<>();
                while (rows.next()) {
                    String spec = rows.getString("spec");
                    if (spec != null) {
                        types.add(WireJson.mapper().readValue(spec, AgentType.class));
                    }
                }
                return types;
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new KandevException(ErrorCode.INTERNAL, "agent types could not be read", failure);
        }
    }

    private static void bind(PreparedStatement statement, String... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setString(i + 1, parameters[i]);
        }
    }
}
