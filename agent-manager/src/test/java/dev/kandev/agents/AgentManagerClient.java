package dev.kandev.agents;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.InternalToken;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentLog;
import dev.kandev.proto.agent.v1.AgentServiceGrpc;
import dev.kandev.proto.agent.v1.AgentServiceGrpc.AgentServiceBlockingStub;
import dev.kandev.proto.agent.v1.AgentType;
import dev.kandev.proto.agent.v1.AgentTypeServiceGrpc;
import dev.kandev.proto.agent.v1.AgentTypeServiceGrpc.AgentTypeServiceBlockingStub;
import dev.kandev.proto.agent.v1.CreateAgentTypeRequest;
import dev.kandev.proto.agent.v1.GetAgentRequest;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.agent.v1.ListAgentLogsRequest;
import dev.kandev.proto.agent.v1.WorkspaceServiceGrpc;
import dev.kandev.proto.agent.v1.WorkspaceServiceGrpc.WorkspaceServiceBlockingStub;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.stub.MetadataUtils;
import java.net.URI;
import java.util.List;
import java.util.UUID;

/** Calls the service under test over the wire, as the orchestrator does. */
public final class AgentManagerClient implements AutoCloseable {

    private final ManagedChannel channel;
    private final AgentServiceBlockingStub agents;
    private final AgentTypeServiceBlockingStub types;
    private final WorkspaceServiceBlockingStub workspaces;

    /** Connects when it is first used, and again when the service was away. */
    public AgentManagerClient(URI service) {
        channel = ManagedChannelBuilder.forAddress(service.getHost(), service.getPort())
                .usePlaintext()
                .build();
        Metadata headers = new Metadata();
        headers.put(Metadata.Key.of(InternalToken.HEADER, Metadata.ASCII_STRING_MARSHALLER), Infrastructure.TOKEN);
        headers.put(
                Metadata.Key.of(Caller.HEADER, Metadata.ASCII_STRING_MARSHALLER),
                Caller.service("orchestrator").asHeader());
        agents = AgentServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
        types = AgentTypeServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
        workspaces = WorkspaceServiceGrpc.newBlockingStub(channel)
                .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    /** Makes a program known as an agent that speaks acp-stream. */
    void addType(String name, List<String> command) {
        addType(AgentType.newBuilder()
                .setName(name)
                .setProtocol("acp-stream")
                .setRuntime("process")
                .addAllCommand(command)
                .setEnabled(true)
                .build());
    }

    /** Makes an agent type known. */
    public void addType(AgentType type) {
        types.createAgentType(
                CreateAgentTypeRequest.newBuilder().setAgentType(type).build());
    }

    WorkspaceServiceBlockingStub workspaces() {
        return workspaces;
    }

    /** All calls there are. */
    public AgentServiceBlockingStub agents() {
        return agents;
    }

    /** A first attempt of a new execution of a new task, in an empty workspace. */
    public static LaunchAgentRequest.Builder request(String agentType) {
        return LaunchAgentRequest.newBuilder()
                .setTaskId(UUID.randomUUID().toString())
                .setExecutionId(UUID.randomUUID().toString())
                .setAttempt(1)
                .setAgentType(agentType)
                .setTaskTitle("Title")
                .setPrompt("do it");
    }

    /** Returns at once; the agent starts in the background. */
    public AgentInstance launch(LaunchAgentRequest.Builder request) {
        return agents.launchAgent(request.build()).getAgent();
    }

    /** An instance as it is now. */
    public AgentInstance get(String agentId) {
        return agents.getAgent(GetAgentRequest.newBuilder().setAgentId(agentId).build())
                .getAgent();
    }

    /** What an agent wrote beside its messages: the lines of the first page. */
    public List<String> log(String agentId) {
        return agents
                .listAgentLogs(
                        ListAgentLogsRequest.newBuilder().setAgentId(agentId).build())
                .getLogsList()
                .stream()
                .map(AgentLog::getLine)
                .toList();
    }

    @Override
    public void close() {
        channel.shutdownNow();
    }
}
