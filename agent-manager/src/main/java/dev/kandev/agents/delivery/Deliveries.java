package dev.kandev.agents.delivery;

import dev.kandev.agents.acp.Delivery;
import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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

/** Remembers what agents were told. */
@ApplicationScoped
public class Deliveries {

    private static final String INSERT =
            "insert into agent_deliveries (instance_id, kind, key, line, created_at) values (?, ?, ?, ?, ?)"
                    + " on conflict on constraint agent_deliveries_pk do nothing";
    private static final String SELECT =
            "select kind, key, line from agent_deliveries where instance_id = ? order by created_at";
    private static final String FIND = "select from agent_deliveries where instance_id = ? and kind = ? and key = ?";

    private final DataSource dataSource;
    private final Clock clock;

    Deliveries(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Something that was delivered.
     *
     * @param line how many lines of the agent had been heard before
     */
    public record Delivered(Delivery delivery, String key, long line) {}

    /**
     * Writes in the transaction that records it: repeated and simultaneous calls have no effect, and a call that failed can be made
     * again. Should agent-manager end between writing and recording, the next call writes once more.
     *
     * @param key which one of its kind
     * @param heard how many lines of the agent were heard before
     */
    @Transactional
    public void once(UUID instanceId, Delivery delivery, String key, long heard, Runnable write) {
        if (record(instanceId, delivery, key, heard)) {
            write.run();
        }
    }

    /** Another transaction that records the same waits for the end of this one. */
    private boolean record(UUID instanceId, Delivery delivery, String key, long heard) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, instanceId);
            insert.setString(2, delivery.name());
            insert.setString(3, key);
            insert.setLong(4, heard);
            insert.setObject(5, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "a delivery could not be recorded", failure);
        }
    }

    /** Whether this was delivered. */
    public boolean contain(UUID instanceId, Delivery delivery, String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setObject(1, instanceId);
            find.setString(2, delivery.name());
            find.setString(3, key);
            try (ResultSet row = find.executeQuery()) {
                return row.next();
            }
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** All that an agent was told, in that order. */
    public List<Delivered> of(UUID instanceId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, instanceId);
            try (ResultSet rows = select.executeQuery()) {
                List<Delivered> delivered = new ArrayList<>();
                while (rows.next()) {
                    delivered.add(new Delivered(
                            Delivery.valueOf(rows.getString("kind")), rows.getString("key"), rows.getLong("line")));
                }
                return delivered;
            }
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private static KandevException unreadable(SQLException failure) {
        return new KandevException(ErrorCode.UNAVAILABLE, "deliveries could not be read", failure);
    }
}
