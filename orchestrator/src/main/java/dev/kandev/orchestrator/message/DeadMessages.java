package dev.kandev.orchestrator.message;

import dev.kandev.common.event.Delivery;
import dev.kandev.common.event.EventBus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/** Sets aside what will never be understood, on {@code dead.<subject>}, as the event bus does with single events. */
@ApplicationScoped
class DeadMessages {

    private static final Logger LOG = Logger.getLogger(DeadMessages.class);
    private static final Duration KEEP = Duration.ofDays(30);

    private final EventBus bus;
    private final Counter counter;

    DeadMessages(EventBus bus, MeterRegistry metrics) {
        this.bus = bus;
        // The same name and tag as the event bus has, without the task's id: one series for all.
        this.counter = metrics.counter("kandev.events.dead", "subject", "acp.message");
    }

    /**
     * Setting the same one aside again has no effect.
     *
     * @throws dev.kandev.common.event.EventBusUnavailableException when NATS did not take it
     */
    void setAside(Delivery delivery) {
        Map<String, String> headers = new HashMap<>(delivery.headers());
        headers.put("Kandev-Error", "no ACP message of its task");
        bus.ensureStream("DEAD", "dead.>", KEEP);
        bus.publish(
                "dead." + delivery.subject(),
                "dead:" + delivery.messageId() + ":" + delivery.streamSequence(),
                delivery.payload(),
                headers);
        counter.increment();
        LOG.errorf(
                "message set aside subject=%s messageId=%s sequence=%d bytes=%d",
                delivery.subject(), delivery.messageId(), delivery.streamSequence(), delivery.payload().length);
    }
}
