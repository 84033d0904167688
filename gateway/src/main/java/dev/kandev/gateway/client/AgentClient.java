package dev.kandev.gateway.client;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.OutboundCalls;
import dev.kandev.proto.agent.v1.AgentServiceGrpc.AgentServiceBlockingStub;
import dev.kandev.proto.agent.v1.AgentTypeServiceGrpc.AgentTypeServiceBlockingStub;
import dev.kandev.proto.agent.v1.WorkspaceServiceGrpc.WorkspaceServiceBlockingStub;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Agents and their types. Agent-manager does not know who may see a task: callers ask {@link TaskClient} first. Stubs
 * are for one call, made at once, on a thread that may block.
 */
@ApplicationScoped
public class AgentClient {

    private static final int COMPARISON_SECONDS = 90;
    private static final int PUSH_MINUTES = 15;
    private static final int DOWNLOAD_MINUTES = 60;

    private final AgentServiceBlockingStub agents;
    private final AgentTypeServiceBlockingStub types;
    private final WorkspaceServiceBlockingStub workspaces;
    private final OutboundCalls calls;

    AgentClient(
            @GrpcClient("agent-manager") AgentServiceBlockingStub agents,
            @GrpcClient("agent-manager") AgentTypeServiceBlockingStub types,
            @GrpcClient("agent-manager") WorkspaceServiceBlockingStub workspaces,
            OutboundCalls calls,
            Breakers breakers) {
        Breaker breaker = breakers.of("agent-manager");
        this.agents = agents.withInterceptors(breaker);
        this.types = types.withInterceptors(breaker);
        this.workspaces = workspaces.withInterceptors(breaker);
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

    /** Workspaces, as this user; git may take a while to compare. */
    public WorkspaceServiceBlockingStub workspaces(UUID user) {
        return calls.as(workspaces, Caller.user(user)).withDeadlineAfter(COMPARISON_SECONDS, TimeUnit.SECONDS);
    }

    /** As {@link #workspaces}, for pushes: git talks to a repository that may be large, and far away. */
    public WorkspaceServiceBlockingStub pushes(UUID user) {
        return calls.as(workspaces, Caller.user(user)).withDeadlineAfter(PUSH_MINUTES, TimeUnit.MINUTES);
    }

    /** As {@link #workspaces}, for files of any size over slow connections. */
    public WorkspaceServiceBlockingStub downloads(UUID user) {
        return calls.as(workspaces, Caller.user(user)).withDeadlineAfter(DOWNLOAD_MINUTES, TimeUnit.MINUTES);
    }
}
