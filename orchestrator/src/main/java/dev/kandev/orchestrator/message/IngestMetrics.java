package dev.kandev.orchestrator.message;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/**
 * What operators see of the ingest: {@code kandev_messages_stored_total}, {@code kandev_messages_store_seconds}, and
 * {@code kandev_messages_lag_seconds}, the time from what the last message's writer says it was written at to its
 * storing.
 */
@ApplicationScoped
class IngestMetrics {

    private final Counter stored;
    private final Timer store;
    private final Clock clock;
    private volatile double lagSeconds;

    IngestMetrics(MeterRegistry metrics, Clock clock) {
        this.stored = metrics.counter("kandev.messages.stored");
        this.store = Timer.builder("kandev.messages.store")
                .publishPercentileHistogram()
                .register(metrics);
        this.clock = clock;
        metrics.gauge("kandev.messages.lag.seconds", this, self -> self.lagSeconds);
    }

    <T> T timed(Supplier<T> storing) {
        return store.record(storing);
    }

    void stored(int count, List<IncomingMessage> batch) {
        stored.increment(count);
        if (!batch.isEmpty()) {
            lagSeconds = lagOf(batch.get(batch.size() - 1));
        }
    }

    private double lagOf(IncomingMessage message) {
        try {
            Instant written = Instant.parse(String.valueOf(message.envelope().timestamp()));
            return Math.max(0, Duration.between(written, clock.instant()).toMillis() / 1_000.0);
        } catch (DateTimeException notATime) {
            return lagSeconds;
        }
    }
}
