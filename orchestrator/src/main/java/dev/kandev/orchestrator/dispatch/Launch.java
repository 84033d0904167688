package dev.kandev.orchestrator.dispatch;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.orchestrator.agents.Agent;
import dev.kandev.orchestrator.agents.AgentLaunch;
import dev.kandev.orchestrator.agents.Agents;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.lifecycle.ExecutionLifecycle;
import dev.kandev.orchestrator.lifecycle.ExecutionStops;
import dev.kandev.orchestrator.lifecycle.Executions;
import dev.kandev.orchestrator.tasks.Task;
import dev.kandev.orchestrator.tasks.TaskState;
import dev.kandev.orchestrator.tasks.Tasks;
import dev.kandev.proto.event.AgentFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a launch: read the task, move it to IN_PROGRESS, start the agent. May be carried out again at any step.
 */
@ApplicationScoped
class Launch {

    /** What an agent type that is unknown, disabled or wrongly configured is answered with. */
    private static final Set<ErrorCode> REFUSED =
            EnumSet.of(ErrorCode.NOT_FOUND, ErrorCode.NOT_ALLOWED, ErrorCode.INVALID_INPUT);

    /** What task-service has just answered is newer than whatever queued the execution. */
    private static final long NEWEST = Long.MAX_VALUE;

    private final Tasks tasks;
    private final Agents agents;
    private final Executions executions;
    private final ExecutionLifecycle lifecycle;
    private final ExecutionStops stops;

    Launch(Tasks tasks, Agents agents, Executions executions, ExecutionLifecycle lifecycle, ExecutionStops stops) {
        this.tasks = tasks;
        this.agents = agents;
        this.executions = executions;
        this.lifecycle = lifecycle;
        this.stops = stops;
    }

    /**
     * Blocks for as long as its calls take.
     *
     * @throws KandevException when it has to be carried out again later
     */
    void carryOut(Execution execution) {
        Optional<Task> task = execution.isToStop() ? Optional.empty() : open(execution);
        task.ifPresentOrElse(open -> start(execution, open), () -> giveUp(execution));
    }

    /** The task, now in IN_PROGRESS; empty when somebody has decided otherwise about it. */
    private Optional<Task> open(Execution execution) {
        try {
            Task task = tasks.get(execution.taskId());
            if (task.isOpen()) {
                tasks.move(task.id(), TaskState.IN_PROGRESS, "agent " + execution.agentType() + " starts");
                return Optional.of(task);
            }
            stops.withdraw(execution.taskId(), NEWEST, "the task is " + task.state());
        } catch (KandevException refused) {
            if (refused.code() != ErrorCode.NOT_FOUND && refused.code() != ErrorCode.NOT_ALLOWED) {
                throw refused;
            }
            stops.withdraw(execution.taskId(), NEWEST, refused.getMessage());
        }
        return Optional.empty();
    }

    private void start(Execution execution, Task task) {
        try {
            Agent agent = agents.launch(request(execution, task));
            lifecycle.launched(execution.present(), agent.id());
        } catch (KandevException refused) {
            if (!REFUSED.contains(refused.code())) {
                throw refused;
            }
            lifecycle.failed(execution.present(), null, AgentFailure.AGENT_TYPE, refused.getMessage(), null);
        }
    }

    private AgentLaunch request(Execution execution, Task task) {
        return new AgentLaunch(
                task.id(),
                execution.id(),
                execution.attempt(),
                execution.agentType(),
                task.title(),
                task.description(),
                execution.followUp() == null
                        ? Prompt.of(task)
                        : execution.followUp().text(),
                task.repositoryUrl(),
                task.branch(),
                executions.lastSession(task.id(), execution.agentType()).orElse(""));
    }

    /** An earlier call may have started an agent without our learning of it: then it is stopped like any other. */
    private void giveUp(Execution execution) {
        agents.find(execution.taskId(), execution.id(), execution.attempt())
                .ifPresentOrElse(
                        agent -> lifecycle.launched(execution.present(), agent.id()),
                        () -> lifecycle.stopped(execution.present(), null, null));
    }
}
