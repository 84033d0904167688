package dev.kandev.orchestrator.message;

import dev.kandev.common.event.Delivery;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes batches from the stream into the history. Called by one thread; returning acknowledges a batch. */
@ApplicationScoped
class MessageIngest {

    private static final Logger LOG = Logger.getLogger(MessageIngest.class);

    private final MessageStore store;
    private final DeadMessages dead;
    private final IngestMetrics metrics;
    private final MessageConfig config;
    private final Clock clock;

    /** Since when earlier messages are missing; null when none are. */
    private Instant gapSince;

    MessageIngest(MessageStore store, DeadMessages dead, IngestMetrics metrics, MessageConfig config, Clock clock) {
        this.store = store;
        this.dead = dead;
        this.metrics = metrics;
        this.config = config;
        this.clock = clock;
    }

    /** The last sequence of the stream up to which all is stored. */
    long position() {
        return store.position();
    }

    /**
     * Stores what can be stored now.
     *
     * @throws MessageGapException when a part of the batch has to come again after what is missing before it
     */
    void take(List<Delivery> batch) {
        List<Delivery> ordered = batch.stream()
                .sorted(Comparator.comparingLong(Delivery::streamSequence))
                .toList();
        List<IncomingMessage> messages = readable(ordered);
        List<Long> sequences = ordered.stream().map(Delivery::streamSequence).toList();
        long last = sequences.get(sequences.size() - 1);
        MessageStore.Outcome outcome = metrics.timed(() -> store.store(messages, sequences, isPatienceOver(sequences)));
        metrics.stored(outcome.count(), messages);
        if (last <= outcome.horizon()) {
            gapSince = null;
            return;
        }
        gapSince = gapSince == null ? clock.instant() : gapSince;
        throw new MessageGapException(outcome.horizon(), next(sequences, outcome.horizon()));
    }

    private static long next(List<Long> sequences, long horizon) {
        return sequences.stream()
                .filter(sequence -> sequence > horizon)
                .findFirst()
                .orElse(horizon + 1);
    }

    private List<IncomingMessage> readable(List<Delivery> deliveries) {
        List<IncomingMessage> messages = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            Optional<IncomingMessage> message = IncomingMessage.read(delivery);
            message.ifPresentOrElse(messages::add, () -> dead.setAside(delivery));
        }
        return messages;
    }

    /** What the stream itself has forgotten never comes, and must not hold up the rest for ever. */
    private boolean isPatienceOver(List<Long> sequences) {
        boolean over = gapSince != null && !clock.instant().isBefore(gapSince.plus(config.gapPatience()));
        if (over) {
            LOG.warnf("earlier messages never came, going on without them from=%d", sequences.get(0));
        }
        return over;
    }
}
