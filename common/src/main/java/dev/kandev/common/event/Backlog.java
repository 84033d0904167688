package dev.kandev.common.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.nats.client.JetStreamApiException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * The metric {@code kandev_events_pending}: how many messages of a stream a consumer has not acknowledged yet. While it consumes here the
 * server is asked when somebody looks, at most every five seconds.
 */
final class Backlog {

    private static final Logger LOG = Logger.getLogger(Backlog.class);
    private static final long FRESH = Duration.ofSeconds(5).toNanos();

    private final EventBus bus;
    private final String stream;
    private final String durable;
    private final AtomicInteger consumers = new AtomicInteger();
    private long askedAt = System.nanoTime() - FRESH;
    private double pending = Double.NaN;

    Backlog(EventBus bus, String stream, String durable, MeterRegistry metrics) {
        this.bus = bus;
        this.stream = stream;
        this.durable = durable;
        Gauge.builder("kandev.events.pending", this, Backlog::pending)
                .tag("consumer", durable)
                .strongReference(true)
                .register(metrics);
    }

    void begin() {
        consumers.incrementAndGet();
    }

    void end() {
        consumers.decrementAndGet();
    }

    /** Not a number while it does not consume here, or the server does not say. */
    private synchronized double pending() {
        if (consumers.get() == 0) {
            return Double.NaN;
        }
        if (System.nanoTime() - askedAt >= FRESH) {
            pending = ask();
            askedAt = System.nanoTime();
        }
        return pending;
    }

    private double ask() {
        try {
            return bus.pending(stream, durable);
        } catch (IOException | JetStreamApiException | RuntimeException failure) {
            LOG.debugf("backlog is not told durable=%s error=%s", durable, failure);
            return Double.NaN;
        }
    }
}
