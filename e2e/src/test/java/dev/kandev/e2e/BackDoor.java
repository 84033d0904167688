package dev.kandev.e2e;

import io.nats.client.Nats;
import io.nats.client.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The database and the event bus behind a system, with the keys from its home. */
final class BackDoor {

    private static final String ORCHESTRATOR = "kandev_orchestrator";

    private static final String FILL =
            """
            with wanted as (
                select task, seq, case when seq % 4 = 0 then 'tool_call' else 'message' end as type
                from (select ?::uuid as task) as one, generate_series(1, ?) as seq
            ), filled as (
                insert into acp_messages (task_id, seq, message_id, type, envelope, created_at)
                select task, seq, 'bulk-' || task || '-' || seq, type,
                    json_build_object('seq', seq, 'type', type, 'timestamp', now(), 'task_id', task, 'agent_id', task,
                        'data', case type
                            when 'tool_call' then json_build_object('id', 'call-' || seq, 'kind', 'read',
                                'title', 'Read file-' || seq || '.txt', 'status', 'completed')
                            else json_build_object('role', 'agent', 'message_id', seq::text,
                                'text', 'Step **' || seq || '**: I look at `file-' || seq || '.txt`, and go on with the next.')
                        end)::text,
                    now()
                from wanted
            )
            insert into message_cursors (task_id, last_seq) select task, max(seq) from wanted group by task""";

    private final KandevSystem system;

    BackDoor(KandevSystem system) {
        this.system = system;
    }

    /** How many messages of a task are stored; cheap, so that it can be asked often. */
    long stored(String taskId) {
        return ask("select coalesce(max(seq), 0) from acp_messages where task_id = ?::uuid", taskId)
                .longValue();
    }

    /** From the first to the last {@code message} of these tasks, when they were stored. */
    double storingSeconds(List<String> taskIds) {
        return ask(
                        "select extract(epoch from max(created_at) - min(created_at)) from acp_messages"
                                + " where task_id = any (string_to_array(?, ',')::uuid[]) and type = 'message'",
                        String.join(",", taskIds))
                .doubleValue();
    }

    /** Gives a task so many messages, of the kinds that agents send most, without an agent. */
    void fill(String taskId, int messages) {
        try (Connection connection = database();
                PreparedStatement statement = connection.prepareStatement(FILL)) {
            statement.setString(1, taskId);
            statement.setInt(2, messages);
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new AssertionError("the database took no messages", failure);
        }
    }

    private Number ask(String query, String parameter) {
        try (Connection connection = database();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return (Number) row.getObject(1);
            }
        } catch (SQLException failure) {
            throw new AssertionError("the database did not answer", failure);
        }
    }

    private Connection database() throws SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + system.port("postgres") + "/kandev";
        return DriverManager.getConnection(url, ORCHESTRATOR, system.secret("database-" + ORCHESTRATOR));
    }

    /** A connection to the event bus that may do everything; the caller closes it. */
    io.nats.client.Connection bus() {
        try {
            return Nats.connect(Options.builder()
                    .server("nats://127.0.0.1:" + system.port("nats"))
                    .userInfo("kandev", system.secret("nats-password"))
                    .build());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }
}
