package dev.kandev.orchestrator.agents;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.GrpcErrors;
import dev.kandev.common.grpc.OutboundCalls;
import dev.kandev.proto.agent.v1.AgentServiceGrpc.AgentServiceBlockingStub;
import dev.kandev.proto.agent.v1.AnswerPermissionRequest;
import dev.kandev.proto.agent.v1.CancelTurnRequest;
import dev.kandev.proto.agent.v1.GetAgentRequest;
import dev.kandev.proto.agent.v1.GetCapacityRequest;
import dev.kandev.proto.agent.v1.ListAgentsRequest;
import dev.kandev.proto.agent.v1.PauseAgentRequest;
import dev.kandev.proto.agent.v1.PromptAgentRequest;
import dev.kandev.proto.agent.v1.ResumeAgentRequest;
import dev.kandev.proto.agent.v1.StopAgentRequest;
import io.grpc.StatusRuntimeException;
import io.quarkus.grpc.GrpcClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Calls the agent-manager on our own behalf. Every call blocks, has a deadline, may be repeated, and throws a
 * {@link KandevException} with the code that the agent-manager answered.
 */
@ApplicationScoped
public class Agents {

    private static final Caller SELF = Caller.service("orchestrator");
    private static final int PAGE = 200;

    private final AgentServiceBlockingStub stub;
    private final OutboundCalls calls;

    Agents(@GrpcClient("agent-manager") AgentServiceBlockingStub stub, OutboundCalls calls) {
        this.stub = stub;
        this.calls = calls;
    }

    /**
     * Starts an agent, or finds the one that an earlier call with this key started. NOT_FOUND for an unknown agent
     * type, NOT_ALLOWED for a disabled one.
     */
    public Agent launch(AgentLaunch launch) {
        return AgentWire.agent(
                call(agents -> agents.launchAgent(AgentWire.request(launch))).getAgent());
    }

    /** Asks an agent to end; no effect on one that has ended. NOT_FOUND when it is unknown. */
    public void stop(UUID agentId, String reason, boolean force) {
        StopAgentRequest request = StopAgentRequest.newBuilder()
                .setAgentId(agentId.toString())
                .setReason(reason)
                .setForce(force)
                .build();
        call(agents -> agents.stopAgent(request));
    }

    /** Suspends an agent; no effect on one that is paused. NOT_ALLOWED unless it runs. */
    public void pause(UUID agentId) {
        PauseAgentRequest request =
                PauseAgentRequest.newBuilder().setAgentId(agentId.toString()).build();
        call(agents -> agents.pauseAgent(request));
    }

    /** Lets a paused agent go on; no effect on one that runs. NOT_ALLOWED when it does neither. */
    public void resume(UUID agentId) {
        ResumeAgentRequest request =
                ResumeAgentRequest.newBuilder().setAgentId(agentId.toString()).build();
        call(agents -> agents.resumeAgent(request));
    }

    /** Gives an agent its next prompt; repeated with the same id it is given once. NOT_ALLOWED when it has ended. */
    public void prompt(UUID agentId, UUID promptId, String message) {
        PromptAgentRequest request = PromptAgentRequest.newBuilder()
                .setAgentId(agentId.toString())
                .setPromptId(promptId.toString())
                .setMessage(message)
                .build();
        call(agents -> agents.promptAgent(request));
    }

    /** Asks an agent to break off its turn. NOT_ALLOWED when it has ended. */
    public void cancelTurn(UUID agentId) {
        CancelTurnRequest request =
                CancelTurnRequest.newBuilder().setAgentId(agentId.toString()).build();
        call(agents -> agents.cancelTurn(request));
    }

    /** Tells an agent what the user chose; the first answer to a permission stands. NOT_ALLOWED when it has ended. */
    public void answerPermission(UUID agentId, String permissionId, String optionId) {
        AnswerPermissionRequest request = AnswerPermissionRequest.newBuilder()
                .setAgentId(agentId.toString())
                .setPermissionId(permissionId)
                .setOptionId(optionId)
                .build();
        call(agents -> agents.answerPermission(request));
    }

    /** Empty when the agent-manager does not know it. */
    public Optional<Agent> find(UUID agentId) {
        GetAgentRequest request =
                GetAgentRequest.newBuilder().setAgentId(agentId.toString()).build();
        try {
            return Optional.of(
                    AgentWire.agent(call(agents -> agents.getAgent(request)).getAgent()));
        } catch (KandevException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** The agent of an attempt; empty when none was launched. */
    public Optional<Agent> find(UUID taskId, UUID executionId, int attempt) {
        ListAgentsRequest request = ListAgentsRequest.newBuilder()
                .setTaskId(taskId.toString())
                .setLimit(PAGE)
                .build();
        return call(agents -> agents.listAgents(request)).getAgentsList().stream()
                .map(AgentWire::agent)
                .filter(agent -> agent.executionId().equals(executionId) && agent.attempt() == attempt)
                .findFirst();
    }

    /** Agents that have not ended, the newest first; at most two hundred. */
    public List<Agent> unfinished() {
        ListAgentsRequest request = ListAgentsRequest.newBuilder()
                .setUnfinishedOnly(true)
                .setLimit(PAGE)
                .build();
        return call(agents -> agents.listAgents(request)).getAgentsList().stream()
                .map(AgentWire::agent)
                .toList();
    }

    /** What agents may use together, and what those of each type ask for. */
    public Capacity capacity() {
        return AgentWire.capacity(call(agents -> agents.getCapacity(GetCapacityRequest.getDefaultInstance())));
    }

    private <A> A call(Function<AgentServiceBlockingStub, A> call) {
        try {
            return call.apply(calls.as(stub, SELF));
        } catch (StatusRuntimeException failure) {
            throw GrpcErrors.toException(failure);
        }
    }
}
