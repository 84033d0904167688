package dev.kandev.orchestrator.scene;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** Somebody with a database session of their own, whatever becomes of the orchestrator's. */
public final class DatabaseConsole {

    private final PGSimpleDataSource sessions = new PGSimpleDataSource();

    DatabaseConsole(String url, String user, String password) {
        sessions.setUrl(url);
        sessions.setUser(user);
        sessions.setPassword(password);
    }

    /** Ends every session of the orchestrator. */
    public void cutAllSessions() throws SQLException {
        cutSessions("pid <> pg_backend_pid() and usename = current_user");
    }

    /** Ends the sessions that this condition on {@code pg_stat_activity} names. */
    public void cutSessions(String condition) throws SQLException {
        execute("select pg_terminate_backend(pid) from pg_stat_activity where " + condition);
    }

    public void execute(String sql) throws SQLException {
        try (Connection connection = sessions.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The number in the one row of a query's answer. */
    public int number(String query) throws SQLException {
        try (Connection connection = sessions.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            if (!row.next()) {
                throw new IllegalStateException("no row answers " + query);
            }
            return row.getInt(1);
        }
    }
}
