package dev.kandev.common.event;

import dev.kandev.common.time.Backoff;
import io.micrometer.core.instrument.MeterRegistry;
import io.nats.client.Message;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** One by one; what keeps failing is set aside on {@code dead.<subject>}. */
final class SingleDeliveries implements Consumer<List<Message>> {

    private static final Logger LOG = Logger.getLogger(SingleDeliveries.class);
    private static final Backoff BACKOFF = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30));

    private final EventBus bus;
    private final EventBusConfig config;
    private final MeterRegistry metrics;
    private final Consumer<Delivery> handler;

    SingleDeliveries(EventBus bus, EventBusConfig config, MeterRegistry metrics, Consumer<Delivery> handler) {
        this.bus = bus;
        this.config = config;
        this.metrics = metrics;
        this.handler = handler;
    }

    @Override
    public void accept(List<Message> messages) {
        messages.forEach(this::deliver);
    }

    private void deliver(Message message) {
        try {
            handler.accept(Subscription.delivery(message));
            message.ack();
        } catch (IllegalArgumentException poison) {
            setAside(message, poison);
        } catch (RuntimeException failure) {
            long attempt = message.metaData().deliveredCount();
            if (attempt >= config.maxDeliver()) {
                setAside(message, failure);
                return;
            }
            LOG.warnf(
                    "message failed, will come again subject=%s attempt=%d error=%s",
                    message.getSubject(), attempt, failure);
            message.nakWithDelay(BACKOFF.delay((int) attempt, RandomGenerator.getDefault()));
        }
    }

    private void setAside(Message message, RuntimeException failure) {
        Delivery delivery = Subscription.delivery(message);
        Map<String, String> headers = new HashMap<>(delivery.headers());
        headers.put("Kandev-Error", String.valueOf(failure.getMessage()).replaceAll("[\\r\\n]", " "));
        String subject = "dead." + delivery.subject();
        bus.ensureStream("DEAD", "dead.>", Duration.ofDays(30));
        bus.publish(
                subject, "dead:" + delivery.messageId() + ":" + delivery.streamSequence(), delivery.payload(), headers);
        metrics.counter("kandev.events.dead", "subject", delivery.subject()).increment();
        LOG.errorf(failure, "message set aside subject=%s messageId=%s", subject, delivery.messageId());
        message.term();
    }
}
