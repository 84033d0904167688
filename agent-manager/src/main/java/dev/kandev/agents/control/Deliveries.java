package dev.kandev.agents.control;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;

/** Remembers what agents were told. */
@ApplicationScoped
class Deliveries {

    private static final String INSERT =
            "insert into agent_deliveries (instance_id, kind, key, created_at) values (?, ?, ?, ?)"
                    + " on conflict on constraint agent_deliveries_pk do nothing";

    private final DataSource dataSource;
    private final Clock clock;

    Deliveries(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * False when it was recorded already. In the caller's transaction; another one that records the same waits for its end.
     *
     * @param key which one of its kind
     */
    boolean record(Delivery delivery, UUID instanceId, String key) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, instanceId);
            insert.setString(2, delivery.name());
            insert.setString(3, key);
            insert.setObject(4, clock.instant().atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.UNAVAILABLE, "a delivery could not be recorded", failure);
        }
    }
}
