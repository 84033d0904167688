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
import javax.sql.DataSource;

/** Agent types as JSON documents; their shape is {@link AgentType}'s. */
@ApplicationScoped
class AgentTypeRepository {

    private static final String INSERT =
            "insert into agent_types (name, spec) values (?, ?::jsonb) on conflict (name) do nothing";

    private final DataSource dataSource;

    AgentTypeRepository(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    boolean insertIfAbsent(AgentType type) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, type.name());
            insert.setString(2, WireJson.mapper().writeValueAsString(type));
            return insert.executeUpdate() == 1;
        } catch (SQLException | JsonProcessingException failure) {
            throw new KandevException(ErrorCode.INTERNAL, "agent type could not be stored", failure);
        }
    }

    Optional<AgentType> find(String name) {
        return query("select spec from agent_types where name = ?", name).stream()
                .findFirst();
    }

    List<AgentType> list() {
        return query("select spec from agent_types where name >= ? order by name", "");
    }

    private List<AgentType> query(String sql, String parameter) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, parameter);
            try (ResultSet rows = select.executeQuery()) {
                List<AgentType> types = new ArrayList<>();
                while (rows.next()) {
                    types.add(WireJson.mapper().readValue(rows.getString("spec"), AgentType.class));
                }
                return types;
            }
        } catch (SQLException | JsonProcessingException failure) {
            throw new KandevException(ErrorCode.INTERNAL, "agent types could not be read", failure);
        }
    }
}
