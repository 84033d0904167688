package dev.kandev.gateway.client;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.OutboundCalls;
import dev.kandev.proto.agent.v1.AgentServiceGrpc.AgentServiceBlockingStub;
import dev.kandev.proto.agent.v1.AgentTypeServiceGrpc.AgentTypeServiceBlockingStub;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Agents and their types. Agent-manager does not know who may see a task: callers ask {@link TaskClient} first. Stubs
 * are for one call, made at once, on a thread that may block.
 */
@ApplicationScoped
public class AgentClient {

    private final AgentServiceBlockingStub agents;
    private final AgentTypeServiceBlockingStub types;
    private final OutboundCalls calls;

    AgentClient(
            @GrpcClient("agent-manager") AgentServiceBlockingStub agents,
            @GrpcClient("agent-manager") AgentTypeServiceBlockingStub types,
            OutboundCalls calls) {
        this.agents = agents;
        this.types = types;
        this.calls = calls;
    }

    /** Agents, as this user. */
    public AgentServiceBlockingStub agents(UUID user) {
        return calls.as(agents, Caller.user(user));
    }

    /** Agent types, as this user. */
    public AgentTypeServiceBlockingStub types(UUID user) {
        return calls.as(types, Caller.user(user));
    }
}
