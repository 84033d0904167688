package dev.kandev.orchestrator.scene;

import static org.awaitility.Awaitility.await;

import com.google.protobuf.Timestamp;
import dev.kandev.proto.agent.v1.AgentDemand;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.AgentServiceGrpc;
import dev.kandev.proto.agent.v1.AgentStatus;
import dev.kandev.proto.agent.v1.AnswerPermissionRequest;
import dev.kandev.proto.agent.v1.AnswerPermissionResponse;
import dev.kandev.proto.agent.v1.CancelTurnRequest;
import dev.kandev.proto.agent.v1.CancelTurnResponse;
import dev.kandev.proto.agent.v1.Disk;
import dev.kandev.proto.agent.v1.GetAgentRequest;
import dev.kandev.proto.agent.v1.GetAgentResponse;
import dev.kandev.proto.agent.v1.GetCapacityRequest;
import dev.kandev.proto.agent.v1.GetCapacityResponse;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.agent.v1.LaunchAgentResponse;
import dev.kandev.proto.agent.v1.ListAgentsRequest;
import dev.kandev.proto.agent.v1.ListAgentsResponse;
import dev.kandev.proto.agent.v1.PauseAgentRequest;
import dev.kandev.proto.agent.v1.PauseAgentResponse;
import dev.kandev.proto.agent.v1.PromptAgentRequest;
import dev.kandev.proto.agent.v1.PromptAgentResponse;
import dev.kandev.proto.agent.v1.ResumeAgentRequest;
import dev.kandev.proto.agent.v1.ResumeAgentResponse;
import dev.kandev.proto.agent.v1.StopAgentRequest;
import dev.kandev.proto.agent.v1.StopAgentResponse;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * The agent-manager as its contract describes it, on the wire, without agents: what becomes of them the test decides by
 * {@link AgentLife}.
 */
public final class AgentManager extends AgentServiceGrpc.AgentServiceImplBase implements AutoCloseable {

    private final Map<String, AgentInstance> instances = new ConcurrentHashMap<>();
    private final List<LaunchAgentRequest> launches = new CopyOnWriteArrayList<>();
    private final List<StopAgentRequest> stops = new CopyOnWriteArrayList<>();
    private final List<PauseAgentRequest> pauses = new CopyOnWriteArrayList<>();
    private final List<ResumeAgentRequest> resumes = new CopyOnWriteArrayList<>();
    private final List<PromptAgentRequest> prompts = new CopyOnWriteArrayList<>();
    private final List<CancelTurnRequest> cancels = new CopyOnWriteArrayList<>();
    private final List<AnswerPermissionRequest> answers = new CopyOnWriteArrayList<>();
    private final Server server;
    private final AtomicInteger capacityCalls = new AtomicInteger();
    private volatile Status refusal = Status.OK;
    private volatile Status lateAnswer = Status.OK;
    private volatile GetCapacityResponse capacity = capacity(1_000_000, Map.of(Board.AGENT_TYPE, 1));

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

    /** From now on launches answer this; OK lets them through. */
    public void answerLaunchesWith(Status status) {
        refusal = status;
    }

    /** From now on agents are paused, resumed, prompted and so on, but the caller learns only this; OK tells it. */
    public void answerControlWith(Status status) {
        lateAnswer = status;
    }

    /**
     * So much memory for all agents from now on, and what one of each type asks for; returns when the orchestrator knows.
     */
    public void offers(int gibibytes, Map<String, Integer> gibibytesByType) {
        capacity = capacity(gibibytes, gibibytesByType);
        awaitCapacityTaken();
    }

    /** So much of the disk above what has to stay free from now on; returns when the orchestrator knows. */
    public void offersDisk(long spareBytes) {
        capacity = capacity.toBuilder()
                .setDisk(Disk.newBuilder().setFreeBytes(1L << 30).setSpareBytes(spareBytes))
                .build();
        awaitCapacityTaken();
    }

    private void awaitCapacityTaken() {
        int asked = capacityCalls.get();
        // The next call answers this, and the one after it begins when that was taken in.
        await().atMost(Duration.ofSeconds(20)).until(() -> capacityCalls.get() >= asked + 2);
    }

    private static GetCapacityResponse capacity(int gibibytes, Map<String, Integer> gibibytesByType) {
        GetCapacityResponse.Builder response = GetCapacityResponse.newBuilder().setTotal(demand(gibibytes));
        gibibytesByType.forEach((type, size) -> response.putDemandByType(type, demand(size)));
        return response.build();
    }

    private static AgentDemand demand(long gibibytes) {
        return AgentDemand.newBuilder().setMemoryBytes(gibibytes << 30).build();
    }

    /** Calls in the order in which they came, repeated ones too. */
    public List<LaunchAgentRequest> launches() {
        return launches;
    }

    public List<StopAgentRequest> stops() {
        return stops;
    }

    public List<PauseAgentRequest> pauses() {
        return pauses;
    }

    public List<ResumeAgentRequest> resumes() {
        return resumes;
    }

    public List<PromptAgentRequest> prompts() {
        return prompts;
    }

    /** What agents were told, in its order: repeated calls count once. */
    public List<String> given() {
        Map<String, String> given = new LinkedHashMap<>();
        prompts.forEach(call -> given.putIfAbsent(call.getAgentId() + call.getPromptId(), call.getMessage()));
        return List.copyOf(given.values());
    }

    public List<CancelTurnRequest> cancels() {
        return cancels;
    }

    public List<AnswerPermissionRequest> answers() {
        return answers;
    }

    /** The agent of a task's attempt, as soon as it is launched. */
    public AgentInstance awaitAgent(String taskId, int attempt) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> find(taskId, attempt), Optional::isPresent)
                .orElseThrow();
    }

    /** The agent of an execution's first attempt, as soon as it is launched. */
    public AgentInstance awaitAgentOf(String executionId) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> instances.values().stream()
                                .filter(agent -> agent.getExecutionId().equals(executionId))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    public Optional<AgentInstance> find(String taskId, int attempt) {
        return instances.values().stream()
                .filter(agent -> agent.getTaskId().equals(taskId) && agent.getAttempt() == attempt)
                .findFirst();
    }

    /** As if its database had been lost. */
    public void forget(AgentInstance agent) {
        instances.remove(agent.getId());
    }

    /** An agent that nobody asked for. */
    public AgentInstance stray(String taskId) {
        return record(LaunchAgentRequest.newBuilder()
                .setTaskId(taskId)
                .setExecutionId(UUID.randomUUID().toString())
                .setAttempt(1)
                .build());
    }

    AgentInstance change(AgentInstance agent, AgentStatus status, String error, Optional<Integer> exitCode) {
        return instances.computeIfPresent(agent.getId(), (id, present) -> {
            AgentInstance.Builder changed =
                    present.toBuilder().setStatus(status).setError(error);
            exitCode.ifPresent(changed::setExitCode);
            if (status.getNumber() >= AgentStatus.AGENT_STATUS_COMPLETED_VALUE) {
                changed.setFinishedAt(
                        Timestamp.newBuilder().setSeconds(Instant.now().getEpochSecond()));
            }
            return changed.build();
        });
    }

    @Override
    public void launchAgent(LaunchAgentRequest request, StreamObserver<LaunchAgentResponse> response) {
        launches.add(request);
        if (!refusal.isOk()) {
            response.onError(refusal.asRuntimeException());
            return;
        }
        AgentInstance agent = ofKey(request).orElseGet(() -> record(request));
        response.onNext(LaunchAgentResponse.newBuilder().setAgent(agent).build());
        response.onCompleted();
    }

    private Optional<AgentInstance> ofKey(LaunchAgentRequest request) {
        return instances.values().stream()
                .filter(agent -> agent.getExecutionId().equals(request.getExecutionId())
                        && agent.getAttempt() == request.getAttempt())
                .findFirst();
    }

    private AgentInstance record(LaunchAgentRequest request) {
        AgentInstance agent = AgentInstance.newBuilder()
                .setId(UUID.randomUUID().toString())
                .setTaskId(request.getTaskId())
                .setExecutionId(request.getExecutionId())
                .setAttempt(request.getAttempt())
                .setAgentType(request.getAgentType())
                .setStatus(AgentStatus.AGENT_STATUS_PENDING)
                .build();
        instances.put(agent.getId(), agent);
        return agent;
    }

    @Override
    public void stopAgent(StopAgentRequest request, StreamObserver<StopAgentResponse> response) {
        stops.add(request);
        AgentInstance agent = instances.get(request.getAgentId());
        if (agent == null) {
            response.onError(Status.NOT_FOUND.asRuntimeException());
            return;
        }
        response.onNext(StopAgentResponse.newBuilder().setAgent(agent).build());
        response.onCompleted();
    }

    @Override
    public void pauseAgent(PauseAgentRequest request, StreamObserver<PauseAgentResponse> response) {
        control(request.getAgentId(), response, agent -> {
            pauses.add(request);
            AgentInstance paused = change(agent, AgentStatus.AGENT_STATUS_PAUSED, "", Optional.empty());
            return PauseAgentResponse.newBuilder().setAgent(paused).build();
        });
    }

    @Override
    public void resumeAgent(ResumeAgentRequest request, StreamObserver<ResumeAgentResponse> response) {
        control(request.getAgentId(), response, agent -> {
            resumes.add(request);
            AgentInstance resumed = change(agent, AgentStatus.AGENT_STATUS_RUNNING, "", Optional.empty());
            return ResumeAgentResponse.newBuilder().setAgent(resumed).build();
        });
    }

    @Override
    public void promptAgent(PromptAgentRequest request, StreamObserver<PromptAgentResponse> response) {
        control(request.getAgentId(), response, agent -> {
            prompts.add(request);
            return PromptAgentResponse.getDefaultInstance();
        });
    }

    @Override
    public void cancelTurn(CancelTurnRequest request, StreamObserver<CancelTurnResponse> response) {
        control(request.getAgentId(), response, agent -> {
            cancels.add(request);
            return CancelTurnResponse.getDefaultInstance();
        });
    }

    @Override
    public void answerPermission(AnswerPermissionRequest request, StreamObserver<AnswerPermissionResponse> response) {
        control(request.getAgentId(), response, agent -> {
            answers.add(request);
            return AnswerPermissionResponse.getDefaultInstance();
        });
    }

    private <A> void control(String agentId, StreamObserver<A> response, Function<AgentInstance, A> carryOut) {
        AgentInstance agent = instances.get(agentId);
        if (agent == null || agent.hasFinishedAt()) {
            Status refused = agent == null ? Status.NOT_FOUND : Status.FAILED_PRECONDITION;
            response.onError(refused.asRuntimeException());
            return;
        }
        A answer = carryOut.apply(agent);
        if (lateAnswer.isOk()) {
            response.onNext(answer);
            response.onCompleted();
        } else {
            response.onError(lateAnswer.asRuntimeException());
        }
    }

    @Override
    public void getAgent(GetAgentRequest request, StreamObserver<GetAgentResponse> response) {
        AgentInstance agent = instances.get(request.getAgentId());
        if (agent == null) {
            response.onError(Status.NOT_FOUND.asRuntimeException());
            return;
        }
        response.onNext(GetAgentResponse.newBuilder().setAgent(agent).build());
        response.onCompleted();
    }

    @Override
    public void listAgents(ListAgentsRequest request, StreamObserver<ListAgentsResponse> response) {
        List<AgentInstance> found = instances.values().stream()
                .filter(agent ->
                        request.getTaskId().isEmpty() || agent.getTaskId().equals(request.getTaskId()))
                .filter(agent -> !request.getUnfinishedOnly() || !agent.hasFinishedAt())
                .toList();
        response.onNext(ListAgentsResponse.newBuilder()
                .addAllAgents(found)
                .setTotal(found.size())
                .build());
        response.onCompleted();
    }

    @Override
    public void getCapacity(GetCapacityRequest request, StreamObserver<GetCapacityResponse> response) {
        capacityCalls.incrementAndGet();
        response.onNext(capacity);
        response.onCompleted();
    }

    @Override
    public void close() throws InterruptedException {
        server.shutdownNow().awaitTermination(10, TimeUnit.SECONDS);
    }
}
