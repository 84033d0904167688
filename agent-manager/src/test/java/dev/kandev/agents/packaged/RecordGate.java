package dev.kandev.agents.packaged;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Keeps the service from recording a move of its instances while this is open: it waits inside its transaction, by a trigger that asks
 * for a lock that we have.
 */
final class RecordGate implements AutoCloseable {

    /** Nobody else has one of this number. */
    private static final String LOCK = "(4711)";

    private static final String CLOSE =
            """
            select pg_advisory_lock%1$s;
            create function wait_at_gate() returns trigger language plpgsql as $$
            begin
                perform pg_advisory_xact_lock_shared%1$s;
                return new;
            end $$;
            create trigger gate before update on agent_instances for each row
            when (old.status <> new.status and new.status = '%2$s') execute function wait_at_gate();
            """;
    private static final String OPEN =
            """
            select pg_advisory_unlock%1$s;
            drop trigger gate on agent_instances;
            drop function wait_at_gate();
            """;

    private final Connection connection;

    /** Closes the gate to instances that are to have this status. */
    RecordGate(Records records, String status) throws SQLException {
        connection = records.connect();
        execute(CLOSE.formatted(LOCK, status));
    }

    /** How many wait. */
    int waiting() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from pg_locks where locktype = 'advisory' and not granted")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String script) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    /** Opens it. What a client had wanted to record that was killed meanwhile is not. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            execute(OPEN.formatted(LOCK));
        }
    }
}
