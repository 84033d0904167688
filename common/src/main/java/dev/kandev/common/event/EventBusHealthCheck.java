package dev.kandev.common.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the connection to NATS stands, or where none is needed. */
@Readiness
@ApplicationScoped
public class EventBusHealthCheck implements HealthCheck {

    private final EventBus bus;

    EventBusHealthCheck(EventBus bus) {
        this.bus = bus;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("event-bus").status(bus.isHealthy()).build();
    }
}
