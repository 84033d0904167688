package dev.kandev.gateway.agent;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.gateway.auth.CurrentUser;
import dev.kandev.gateway.client.AgentClient;
import dev.kandev.gateway.client.TaskClient;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.agent.v1.GetAgentRequest;
import dev.kandev.proto.agent.v1.ListAgentsRequest;
import dev.kandev.proto.agent.v1.ListAgentsResponse;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The agents that the current user may see: those of the tasks that they may see; administrators see every one. */
@ApplicationScoped
class VisibleAgents {

    private static final int PAGE = 200;

    /** How far back a list over all tasks looks for somebody who is no administrator. */
    private static final int MAX_LOOKED_AT = 2_000;

    private final AgentClient agents;
    private final TaskClient tasks;
    private final CurrentUser caller;

    VisibleAgents(AgentClient agents, TaskClient tasks, CurrentUser caller) {
        this.agents = agents;
        this.tasks = tasks;
        this.caller = caller;
    }

    /** @throws KandevException NOT_FOUND also for one that may not be seen */
    AgentInstance get(UUID id) {
        AgentInstance agent = agents.agents(caller.id())
                .getAgent(GetAgentRequest.newBuilder().setAgentId(id.toString()).build())
                .getAgent();
        if (!maySee(agent.getTaskId())) {
            throw new KandevException(ErrorCode.NOT_FOUND, "there is no agent " + id);
        }
        return agent;
    }

    /** One that the current user may also stop: an editor of its task's board, or an administrator. */
    AgentInstance stoppable(UUID id) {
        AgentInstance agent = get(id);
        if (!caller.isAdmin()) {
            tasks.editableTask(caller.id(), agent.getTaskId());
        }
        return agent;
    }

    /** The newest one of a task; empty when there never was one. */
    Optional<AgentInstance> newestOf(UUID taskId) {
        tasks.visibleTask(caller.id(), taskId.toString());
        return page(taskId.toString(), false, 1, 0).getAgentsList().stream().findFirst();
    }

    /** Those of one task. */
    AgentList ofTask(UUID taskId, int limit, int offset) {
        if (!caller.isAdmin()) {
            tasks.visibleTask(caller.id(), taskId.toString());
        }
        return view(page(taskId.toString(), false, limit, offset));
    }

    /** Those of all tasks, newest first. */
    AgentList all(boolean unfinishedOnly, int limit, int offset) {
        if (caller.isAdmin()) {
            return view(page("", unfinishedOnly, limit, offset));
        }
        Map<String, Boolean> known = new HashMap<>();
        List<AgentView> visible = new ArrayList<>();
        for (int looked = 0; looked < MAX_LOOKED_AT; looked += PAGE) {
            ListAgentsResponse page = page("", unfinishedOnly, PAGE, looked);
            page.getAgentsList().stream()
                    .filter(agent -> known.computeIfAbsent(agent.getTaskId(), this::maySee))
                    .map(AgentWire::view)
                    .forEach(visible::add);
            if (page.getAgentsCount() < PAGE) {
                break;
            }
        }
        int from = Math.min(offset, visible.size());
        return new AgentList(visible.subList(from, Math.min(from + limit, visible.size())), visible.size());
    }

    private boolean maySee(String taskId) {
        if (caller.isAdmin()) {
            return true;
        }
        try {
            tasks.visibleTask(caller.id(), taskId);
            return true;
        } catch (StatusRuntimeException refused) {
            if (refused.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return false;
            }
            throw refused;
        }
    }

    private ListAgentsResponse page(String taskId, boolean unfinishedOnly, int limit, int offset) {
        return agents.agents(caller.id())
                .listAgents(ListAgentsRequest.newBuilder()
                        .setTaskId(taskId)
                        .setUnfinishedOnly(unfinishedOnly)
                        .setLimit(limit)
                        .setOffset(offset)
                        .build());
    }

    private static AgentList view(ListAgentsResponse page) {
        return new AgentList(page.getAgentsList().stream().map(AgentWire::view).toList(), page.getTotal());
    }
}
