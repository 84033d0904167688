package dev.kandev.common.outbox;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.event.MessageSpans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Where events wait between the commit and their publication. The service's own schema holds the table {@code outbox (id bigint
 * identity, subject text, message_id text, payload text, traceparent text, created_at timestamptz)}.
 */
@ApplicationScoped
public class Outbox {

    private static final String INSERT =
            "insert into outbox (subject, message_id, payload, traceparent) values (?, ?, ?, ?)";

    private final DataSource dataSource;
    private final TransactionSynchronizationRegistry transactions;
    private final OutboxRelay relay;

    Outbox(DataSource dataSource, TransactionSynchronizationRegistry transactions, OutboxRelay relay) {
        this.dataSource = dataSource;
        this.transactions = transactions;
        this.relay = relay;
    }

    /**
     * Adds an event to the running transaction; it is published soon after the commit. Events of one task keep their order as
     * long as the caller holds that task's row.
     *
     * @throws IllegalStateException outside of a transaction
     */
    public void append(String subject, String messageId, String payloadJson) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event needs the transaction of its change");
        }
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, subject);
            insert.setString(2, messageId);
            insert.setString(3, payloadJson);
            insert.setString(4, MessageSpans.currentParent().orElse(null));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new KandevException(ErrorCode.INTERNAL, "the event could not be recorded", failure);
        }
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
