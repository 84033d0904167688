package dev.kandev.gateway.scene;

import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentLog;
import dev.kandev.proto.agent.v1.AgentServiceGrpc;
import dev.kandev.proto.agent.v1.AgentStatus;
import dev.kandev.proto.agent.v1.AgentUsage;
import dev.kandev.proto.agent.v1.GetAgentRequest;
import dev.kandev.proto.agent.v1.GetAgentResponse;
import dev.kandev.proto.agent.v1.ListAgentLogsRequest;
import dev.kandev.proto.agent.v1.ListAgentLogsResponse;
import dev.kandev.proto.agent.v1.ListAgentsRequest;
import dev.kandev.proto.agent.v1.ListAgentsResponse;
import dev.kandev.proto.agent.v1.StopAgentRequest;
import dev.kandev.proto.agent.v1.StopAgentResponse;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The agent-manager as its contract describes it, on the wire: its agents only ever say what the test lets them. */
public final class AgentManager extends AgentServiceGrpc.AgentServiceImplBase implements AutoCloseable {

    private final List<AgentInstance> newestFirst = new CopyOnWriteArrayList<>();
    private final List<Line> lines = new CopyOnWriteArrayList<>();
    private final List<StopAgentRequest> stops = new CopyOnWriteArrayList<>();
    private final Server server;
    private final CompletableFuture<Void> asked = new CompletableFuture<>();
    private volatile CompletableFuture<Void> consent = CompletableFuture.completedFuture(null);

    private record Line(String agentId, AgentLog log) {}

    public AgentManager(int port) {
        try {
            server = Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create())
                    .addService(this)
                    .build()
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The id of a new agent of a task, which has said these lines. */
    public String agent(String taskId, String... said) {
        String id = UUID.randomUUID().toString();
        newestFirst.add(
                0, AgentInstance.newBuilder().setId(id).setTaskId(taskId).build());
        for (String line : said) {
            lines.add(new Line(
                    id,
                    AgentLog.newBuilder()
                            .setId(lines.size() + 1)
                            .setStream("stderr")
                            .setLine(line)
                            .build()));
        }
        return id;
    }

    /** From now on this agent runs and uses so much. */
    public void uses(String id, AgentUsage usage) {
        newestFirst.replaceAll(agent -> agent.getId().equals(id)
                ? agent.toBuilder()
                        .setStatus(AgentStatus.AGENT_STATUS_RUNNING)
                        .setUsage(usage)
                        .build()
                : agent);
    }

    /** Which agents a task has is answered when this is completed, and not before. */
    public void answersListsAfter(CompletableFuture<Void> event) {
        consent = event;
    }

    /** Completed when the agents of a task were asked for. */
    public CompletableFuture<Void> asked() {
        return asked;
    }

    public List<StopAgentRequest> stops() {
        return stops;
    }

    private Optional<AgentInstance> find(String id) {
        return newestFirst.stream().filter(agent -> agent.getId().equals(id)).findFirst();
    }

    @Override
    public void getAgent(GetAgentRequest request, StreamObserver<GetAgentResponse> response) {
        Optional<AgentInstance> agent = find(request.getAgentId());
        if (agent.isEmpty()) {
            response.onError(Status.NOT_FOUND.asRuntimeException());
            return;
        }
        response.onNext(GetAgentResponse.newBuilder().setAgent(agent.get()).build());
        response.onCompleted();
    }

    @Override
    public void stopAgent(StopAgentRequest request, StreamObserver<StopAgentResponse> response) {
        stops.add(request);
        response.onNext(StopAgentResponse.newBuilder()
                .setAgent(find(request.getAgentId()).orElseThrow())
                .build());
        response.onCompleted();
    }

    @Override
    public void listAgents(ListAgentsRequest request, StreamObserver<ListAgentsResponse> response) {
        asked.complete(null);
        consent.join();
        List<AgentInstance> found = newestFirst.stream()
                .filter(agent -> agent.getTaskId().equals(request.getTaskId()))
                .toList();
        response.onNext(ListAgentsResponse.newBuilder()
                .addAllAgents(found.subList(0, Math.min(request.getLimit(), found.size())))
                .setTotal(found.size())
                .build());
        response.onCompleted();
    }

    @Override
    public void listAgentLogs(ListAgentLogsRequest request, StreamObserver<ListAgentLogsResponse> response) {
        List<AgentLog> page = lines.stream()
                .filter(line -> line.agentId().equals(request.getAgentId()))
                .map(Line::log)
                .filter(log -> log.getId() > request.getAfter())
                .limit(request.getLimit())
                .toList();
        response.onNext(ListAgentLogsResponse.newBuilder()
                .addAllLogs(page)
                .setNextAfter(
                        page.isEmpty()
                                ? request.getAfter()
                                : page.get(page.size() - 1).getId())
                .build());
        response.onCompleted();
    }

    @Override
    public void close() throws InterruptedException {
        server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }
}
