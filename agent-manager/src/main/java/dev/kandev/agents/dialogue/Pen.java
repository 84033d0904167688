package dev.kandev.agents.dialogue;

import dev.kandev.agents.acp.Delivery;
import dev.kandev.agents.acp.rpc.Outgoing;
import dev.kandev.agents.capture.CaptureSource;
import dev.kandev.agents.delivery.Deliveries;
import dev.kandev.common.time.Backoff;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Writes to one agent, each thing once. */
final class Pen {

    private static final Logger LOG = Logger.getLogger(Pen.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(3));

    private final CaptureSource source;
    private final Deliveries deliveries;

    Pen(CaptureSource source, Deliveries deliveries) {
        this.source = source;
        this.deliveries = deliveries;
    }

    /** While the database or the runtime is away it waits. */
    void insist(List<Outgoing> told, long heard) throws InterruptedException {
        for (Outgoing outgoing : told) {
            insist(() -> write(outgoing, heard));
        }
    }

    /** While the database or the runtime is away it waits. */
    void insist(Runnable step) throws InterruptedException {
        BACKOFF.insist(
                step,
                // Whatever it fails with: each layer above the database has exceptions of its own.
                failure -> true,
                away -> LOG.warnf("capture waits instanceId=%s error=%s", source.instanceId(), away));
    }

    void write(Outgoing outgoing, long heard) {
        write(outgoing, heard, source.agent()::send);
    }

    /** Leaves the writing itself to {@code hand}. */
    void write(Outgoing outgoing, long heard, Consumer<String> hand) {
        deliveries.once(
                source.instanceId(),
                outgoing.delivery(),
                outgoing.key(),
                heard,
                () -> hand.accept(outgoing.line().get()));
    }

    boolean hasWritten(Delivery delivery, String key) {
        return deliveries.contain(source.instanceId(), delivery, key);
    }
}
