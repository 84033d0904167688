package dev.kandev.agents.api;

import dev.kandev.agents.capacity.Capacity;
import dev.kandev.agents.control.AgentInput;
import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.instance.AgentInstances;
import dev.kandev.agents.instance.StopOrder;
import dev.kandev.agents.log.AgentLogLine;
import dev.kandev.agents.log.AgentLogs;
import dev.kandev.agents.run.AgentRuns;
import dev.kandev.agents.usage.UsageSampler;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.grpc.Requests;
import dev.kandev.proto.agent.v1.AgentService;
import dev.kandev.proto.agent.v1.AnswerPermissionRequest;
import dev.kandev.proto.agent.v1.AnswerPermissionResponse;
import dev.kandev.proto.agent.v1.CancelTurnRequest;
import dev.kandev.proto.agent.v1.CancelTurnResponse;
import dev.kandev.proto.agent.v1.GetAgentRequest;
import dev.kandev.proto.agent.v1.GetAgentResponse;
import dev.kandev.proto.agent.v1.GetCapacityRequest;
import dev.kandev.proto.agent.v1.GetCapacityResponse;
import dev.kandev.proto.agent.v1.LaunchAgentRequest;
import dev.kandev.proto.agent.v1.LaunchAgentResponse;
import dev.kandev.proto.agent.v1.ListAgentLogsRequest;
import dev.kandev.proto.agent.v1.ListAgentLogsResponse;
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
import io.quarkus.grpc.GrpcService;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;

/** The edge of the agents. */
@GrpcService
@Blocking
class AgentGrpcService implements AgentService {

    private static final int DEFAULT_LOG_LINES = 200;
    private static final int MAX_LOG_LINES = 1000;

    private final AgentRuns runs;
    private final AgentInstances instances;
    private final AgentLogs logs;
    private final AgentInput input;
    private final Capacity capacity;
    private final UsageSampler usage;

    AgentGrpcService(
            AgentRuns runs,
            AgentInstances instances,
            AgentLogs logs,
            AgentInput input,
            Capacity capacity,
            UsageSampler usage) {
        this.runs = runs;
        this.instances = instances;
        this.logs = logs;
        this.input = input;
        this.capacity = capacity;
        this.usage = usage;
    }

    @Override
    public Uni<LaunchAgentResponse> launchAgent(LaunchAgentRequest request) {
        return Uni.createFrom()
                .item(LaunchAgentResponse.newBuilder()
                        .setAgent(shown(runs.launch(AgentWire.newAgent(request))))
                        .build());
    }

    @Override
    public Uni<StopAgentResponse> stopAgent(StopAgentRequest request) {
        String reason = request.getReason().isBlank() ? "stopped" : request.getReason();
        return Uni.createFrom()
                .item(StopAgentResponse.newBuilder()
                        .setAgent(shown(
                                runs.stop(agentId(request.getAgentId()), new StopOrder(reason, request.getForce()))))
                        .build());
    }

    @Override
    public Uni<PauseAgentResponse> pauseAgent(PauseAgentRequest request) {
        return Uni.createFrom()
                .item(PauseAgentResponse.newBuilder()
                        .setAgent(shown(runs.pause(agentId(request.getAgentId()))))
                        .build());
    }

    @Override
    public Uni<ResumeAgentResponse> resumeAgent(ResumeAgentRequest request) {
        return Uni.createFrom()
                .item(ResumeAgentResponse.newBuilder()
                        .setAgent(shown(runs.resume(agentId(request.getAgentId()))))
                        .build());
    }

    @Override
    public Uni<PromptAgentResponse> promptAgent(PromptAgentRequest request) {
        input.prompt(
                agentId(request.getAgentId()), Requests.id("prompt_id", request.getPromptId()), request.getMessage());
        return Uni.createFrom().item(PromptAgentResponse.getDefaultInstance());
    }

    @Override
    public Uni<CancelTurnResponse> cancelTurn(CancelTurnRequest request) {
        input.cancel(agentId(request.getAgentId()));
        return Uni.createFrom().item(CancelTurnResponse.getDefaultInstance());
    }

    @Override
    public Uni<AnswerPermissionResponse> answerPermission(AnswerPermissionRequest request) {
        input.answer(agentId(request.getAgentId()), request.getPermissionId(), request.getOptionId());
        return Uni.createFrom().item(AnswerPermissionResponse.getDefaultInstance());
    }

    @Override
    public Uni<GetCapacityResponse> getCapacity(GetCapacityRequest request) {
        return Uni.createFrom().item(CapacityWire.toProto(capacity));
    }

    @Override
    public Uni<GetAgentResponse> getAgent(GetAgentRequest request) {
        return Uni.createFrom()
                .item(GetAgentResponse.newBuilder()
                        .setAgent(shown(instances.get(agentId(request.getAgentId()))))
                        .build());
    }

    @Override
    public Uni<ListAgentsResponse> listAgents(ListAgentsRequest request) {
        UUID taskId = request.getTaskId().isEmpty() ? null : Requests.id("task_id", request.getTaskId());
        AgentInstances.Page page = instances.list(
                taskId,
                request.getUnfinishedOnly(),
                Requests.limit(request.getLimit()),
                Requests.offset(request.getOffset()));
        return Uni.createFrom()
                .item(ListAgentsResponse.newBuilder()
                        .addAllAgents(page.agents().stream().map(this::shown).toList())
                        .setTotal(page.total())
                        .build());
    }

    @Override
    public Uni<ListAgentLogsResponse> listAgentLogs(ListAgentLogsRequest request) {
        UUID id = agentId(request.getAgentId());
        instances.get(id);
        List<AgentLogLine> lines = logs.list(id, request.getAfter(), logLimit(request.getLimit()));
        long next = lines.isEmpty()
                ? request.getAfter()
                : lines.get(lines.size() - 1).id();
        return Uni.createFrom()
                .item(ListAgentLogsResponse.newBuilder()
                        .addAllLogs(lines.stream().map(AgentWire::toProto).toList())
                        .setNextAfter(next)
                        .build());
    }

    private dev.kandev.proto.agent.v1.AgentInstance shown(AgentInstance instance) {
        return AgentWire.toProto(instance, usage.of(instance.id()));
    }

    private static UUID agentId(String value) {
        return Requests.id("agent_id", value);
    }

    private static int logLimit(int value) {
        if (value < 0 || value > MAX_LOG_LINES) {
            throw new InvalidInputException("limit", "must be from 1 to " + MAX_LOG_LINES);
        }
        return value == 0 ? DEFAULT_LOG_LINES : value;
    }
}
