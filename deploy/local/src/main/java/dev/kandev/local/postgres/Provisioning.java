package dev.kandev.local.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Database, roles and schemas: one schema and one role per service, none sees another's. */
public final class Provisioning {

    private static final String DATABASE = "kandev";

    private static final Map<String, String> SCHEMA_BY_ROLE = Map.of(
            "kandev_gateway", "gateway",
            "kandev_tasks", "tasks",
            "kandev_orchestrator", "orchestrator",
            "kandev_agents", "agents");

    private final Access access;

    /** Opens sessions of a role that may do everything. */
    public Provisioning(Access access) {
        this.access = access;
    }

    /** Where the sessions come from. */
    @FunctionalInterface
    public interface Access {

        /** A session on this database; the caller closes it. */
        Connection connect(String database) throws SQLException;
    }

    /**
     * Makes the database {@code kandev}, and for each service its role with the given password and a schema that only this role
     * sees. Idempotent: passwords are set anew.
     */
    public void apply(Map<String, String> passwordByRole) {
        try {
            try (Connection connection = access.connect("postgres");
                    Statement statement = connection.createStatement()) {
                if (!exists(connection, "select 1 from pg_database where datname = ?", DATABASE)) {
                    statement.execute("create database " + DATABASE);
                }
            }
            try (Connection connection = access.connect(DATABASE);
                    Statement statement = connection.createStatement()) {
                statement.execute("revoke all on schema public from public");
                for (Map.Entry<String, String> entry : passwordByRole.entrySet()) {
                    provide(connection, statement, entry.getKey(), entry.getValue());
                }
            }
        } catch (SQLException failure) {
            throw new PostgresException("the database could not be prepared", failure);
        }
    }

    private static void provide(Connection connection, Statement statement, String role, String password)
            throws SQLException {
        String schema = SCHEMA_BY_ROLE.get(role);
        if (schema == null) {
            throw new IllegalArgumentException("no schema belongs to role " + role);
        }
        String verb = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
        statement.execute(verb + " role " + role + " login password " + statement.enquoteLiteral(password));
        statement.execute("create schema if not exists " + schema + " authorization " + role);
        statement.execute("alter role " + role + " set search_path = " + schema);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
