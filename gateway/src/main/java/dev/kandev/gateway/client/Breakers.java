package dev.kandev.gateway.client;

import dev.kandev.common.grpc.OutboundCalls;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the breakers, each with its metric. */
@ApplicationScoped
class Breakers {

    private final BreakerConfig config;
    private final OutboundCalls calls;
    private final MeterRegistry metrics;

    Breakers(BreakerConfig config, OutboundCalls calls, MeterRegistry metrics) {
        this.config = config;
        this.calls = calls;
        this.metrics = metrics;
    }

    /** A new one, for all calls to this service. */
    Breaker of(String service) {
        Breaker breaker = new Breaker(service, config, calls.deadline());
        Gauge.builder("kandev.breaker.open", breaker, each -> each.isClosed() ? 0 : 1)
                .tag("service", service)
                .strongReference(true)
                .register(metrics);
        return breaker;
    }
}
