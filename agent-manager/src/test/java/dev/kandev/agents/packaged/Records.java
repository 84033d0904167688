package dev.kandev.agents.packaged;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** The service's database, looked at from beside it. */
final class Records {

    private final Map<String, String> settings;

    /** {@code settings} are those of the service. */
    Records(Map<String, String> settings) {
        this.settings = settings;
    }

    /** How many raw lines are kept of an instance; cheap, so that it can be asked often. */
    long lines(String instanceId) {
        try (Connection connection = connect();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from agent_logs where instance_id = ?::uuid")) {
            count.setString(1, instanceId);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError("the database did not answer", failure);
        }
    }

    /** The caller closes it. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                settings.get("kandev.database.url") + "?currentSchema=agents",
                "kandev_agents",
                settings.get("kandev.database.password"));
    }
}
