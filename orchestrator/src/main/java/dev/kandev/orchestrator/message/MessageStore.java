package dev.kandev.orchestrator.message;

import dev.kandev.proto.event.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** Stores batches of messages, each message once, in the order of the stream. */
@ApplicationScoped
class MessageStore {

    private final DataSource dataSource;
    private final Event<MessagesStored> stored;
    private final Clock clock;

    MessageStore(DataSource dataSource, Event<MessagesStored> stored, Clock clock) {
        this.dataSource = dataSource;
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * What became of a batch.
     *
     * @param count how many were new
     * @param horizon the last sequence of the stream up to which all is stored
     */
    record Outcome(int count, long horizon) {}

    /** The last sequence of the stream up to which all is stored. */
    long position() {
        try (Connection connection = dataSource.getConnection()) {
            return new MessageTables(connection).position(Subjects.ACP_STREAM);
        } catch (SQLException failure) {
            throw new MessageStoreException("the position in the stream could not be read", failure);
        }
    }

    /**
     * Stores those that the stream's order allows, gives them their seq, and wakes their readers at the commit.
     *
     * @param messages in the order of the stream
     * @param sequences of all that came, also of what is no message; ascending, not empty
     * @param acceptGap whether to store them all although earlier ones are missing
     */
    @Transactional
    Outcome store(List<IncomingMessage> messages, List<Long> sequences, boolean acceptGap) {
        try (Connection connection = dataSource.getConnection()) {
            MessageTables tables = new MessageTables(connection);
            long before = tables.lockPosition(Subjects.ACP_STREAM);
            long last = sequences.get(sequences.size() - 1);
            long horizon = acceptGap ? Math.max(before, last) : StreamHorizon.of(before, sequences);
            List<IncomingMessage> fresh = fresh(messages, horizon, tables);
            if (!fresh.isEmpty()) {
                tables.insert(SeqAssignment.of(fresh, tables.cursors(fresh)), clock.instant());
                tables.notifyReaders(fresh);
            }
            if (horizon > before) {
                tables.movePosition(Subjects.ACP_STREAM, horizon);
            }
            stored.fire(new MessagesStored(
                    fresh.stream().map(IncomingMessage::toMessage).toList()));
            return new Outcome(fresh.size(), horizon);
        } catch (SQLException failure) {
            throw new MessageStoreException("a batch of messages could not be stored", failure);
        }
    }

    /** Not beyond the horizon, not stored before, and of two with the same identity the first. */
    private static List<IncomingMessage> fresh(List<IncomingMessage> messages, long horizon, MessageTables tables)
            throws SQLException {
        List<IncomingMessage> allowed = messages.stream()
                .filter(message -> message.streamSequence() <= horizon)
                .toList();
        Set<String> seen = new HashSet<>(tables.known(allowed));
        return allowed.stream().filter(message -> seen.add(message.messageId())).toList();
    }
}
