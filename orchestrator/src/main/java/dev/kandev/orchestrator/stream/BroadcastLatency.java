package dev.kandev.orchestrator.stream;

import dev.kandev.orchestrator.message.StoredMessage;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * What operators see of how live streams are: {@code kandev_streams_broadcast_latency_seconds}, the time from a message's
 * storing until a client had taken it.
 */
@ApplicationScoped
public class BroadcastLatency {

    /** What is older when it is sent is history that somebody asked for. */
    private static final Duration LIVE = Duration.ofSeconds(10);

    private final Timer latency;
    private final Clock clock;

    BroadcastLatency(MeterRegistry metrics, Clock clock) {
        this.latency = Timer.builder("kandev.streams.broadcast.latency")
                .publishPercentiles(0.5, 0.99)
                .register(metrics);
        this.clock = clock;
    }

    /** A client has taken this message. */
    public void sent(StoredMessage message) {
        Duration age = Duration.between(message.createdAt(), clock.instant());
        if (age.compareTo(LIVE) < 0) {
            latency.record(age);
        }
    }
}
