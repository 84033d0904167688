package dev.kandev.gateway.client;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.OutboundCalls;
import dev.kandev.proto.orchestrator.v1.OrchestratorServiceGrpc.OrchestratorServiceBlockingStub;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * The orchestrator. It does not know who may see a task: callers ask {@link TaskClient} first. Stubs are for one call,
 * made at once, on a thread that may block.
 */
@ApplicationScoped
public class OrchestratorClient {

    private final OrchestratorServiceBlockingStub orchestrator;
    private final OutboundCalls calls;

    OrchestratorClient(
            @GrpcClient("orchestrator") OrchestratorServiceBlockingStub orchestrator,
            OutboundCalls calls,
            Breakers breakers) {
        this.orchestrator = orchestrator.withInterceptors(breakers.of("orchestrator"));
        this.calls = calls;
    }

    /** The orchestrator, as this user. */
    public OrchestratorServiceBlockingStub as(UUID user) {
        return calls.as(orchestrator, Caller.user(user));
    }
}
