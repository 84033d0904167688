package dev.kandev.gateway.health;

import dev.kandev.common.grpc.OutboundCalls;
import io.grpc.Channel;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.Readiness;

/** Without task-service nothing can be shown and nobody's rights are known; without the others boards still work. */
@ApplicationScoped
class ServiceChecks {

    private final OutboundCalls calls;

    ServiceChecks(OutboundCalls calls) {
        this.calls = calls;
    }

    @Produces
    @Readiness
    HealthCheck taskService(@GrpcClient("task-service") Channel channel) {
        return new ServiceCheck("task-service", true, channel, calls);
    }

    @Produces
    @Readiness
    HealthCheck orchestrator(@GrpcClient("orchestrator") Channel channel) {
        return new ServiceCheck("orchestrator", false, channel, calls);
    }

    @Produces
    @Readiness
    HealthCheck agentManager(@GrpcClient("agent-manager") Channel channel) {
        return new ServiceCheck("agent-manager", false, channel, calls);
    }
}
