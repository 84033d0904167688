package dev.kandev.orchestrator.control;

import dev.kandev.orchestrator.agents.Agents;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.lifecycle.ExecutionTurns;
import dev.kandev.orchestrator.lifecycle.Executions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Makes the agent of a task do something, then records that it does. Every call blocks, may be repeated, and answers the
 * execution as it is then. What was done but not recorded, because we died or the answer did not come, is found by the
 * comparison with what really runs.
 */
@ApplicationScoped
public class AgentControl {

    private static final Logger LOG = Logger.getLogger(AgentControl.class);

    private final Executions executions;
    private final ExecutionTurns turns;
    private final Agents agents;

    AgentControl(Executions executions, ExecutionTurns turns, Agents agents) {
        this.executions = executions;
        this.turns = turns;
        this.agents = agents;
    }

    /**
     * Suspends the agent; no effect when it is paused.
     *
     * @throws NotPossibleNowException unless it runs or waits
     */
    public Execution pause(UUID taskId) {
        Execution execution = withAgent(taskId, "be paused");
        if (execution.status() == ExecutionStatus.PAUSED) {
            return execution;
        }
        agents.pause(execution.agentId());
        log("paused", execution);
        return turns.paused(execution.present());
    }

    /**
     * Lets the agent go on; no effect when it is not paused.
     *
     * @throws NotPossibleNowException when there is none
     */
    public Execution resume(UUID taskId) {
        Execution execution = withAgent(taskId, "be resumed");
        if (execution.status() != ExecutionStatus.PAUSED) {
            return execution;
        }
        agents.resume(execution.agentId());
        log("resumed", execution);
        return turns.resumed(execution.present());
    }

    /**
     * Asks the agent to break off its turn. That it did it says itself, by waiting for the next prompt.
     *
     * @throws NotPossibleNowException unless a turn runs, or waits for a permission
     */
    public Execution cancelTurn(UUID taskId) {
        String what = "have its turn cancelled";
        Execution execution = withAgent(taskId, what);
        if (execution.status() == ExecutionStatus.PAUSED || execution.stance().awaitsPrompt()) {
            throw new NotPossibleNowException(taskId, what, words(execution));
        }
        agents.cancelTurn(execution.agentId());
        log("asked to break off its turn", execution);
        return executions.find(execution.id()).orElse(execution);
    }

    /**
     * Tells the agent what the user chose.
     *
     * @throws NotPossibleNowException unless it waits for exactly this permission
     */
    public Execution answer(UUID taskId, String permissionId, String optionId) {
        String what = "be given permission " + permissionId;
        Execution execution = withAgent(taskId, what);
        boolean waits = execution.status() == ExecutionStatus.WAITING
                && execution.stance().awaits(permissionId);
        if (!waits) {
            throw new NotPossibleNowException(taskId, what, words(execution));
        }
        agents.answerPermission(execution.agentId(), permissionId, optionId);
        log("answered", execution);
        return turns.answered(execution.present(), permissionId, optionId);
    }

    private Execution withAgent(UUID taskId, String what) {
        Execution execution = executions
                .newest(taskId)
                .orElseThrow(() -> new NotPossibleNowException(taskId, what, "it was never started"));
        boolean has =
                switch (execution.status()) {
                    case RUNNING, PAUSED, WAITING -> !execution.isToStop();
                    case QUEUED, STARTING, SUCCEEDED, FAILED, STOPPED -> false;
                };
        if (!has) {
            throw new NotPossibleNowException(taskId, what, words(execution));
        }
        return execution;
    }

    private static String words(Execution execution) {
        if (execution.isToStop() && execution.status().isActive()) {
            return "it is being stopped";
        }
        return switch (execution.status()) {
            case QUEUED -> "it waits in the queue";
            case STARTING -> "its agent is being started";
            case RUNNING -> "its agent works";
            case PAUSED -> "its agent is paused";
            case WAITING -> "its agent waits for " + awaited(execution);
            case SUCCEEDED, FAILED, STOPPED -> "its agent has ended";
        };
    }

    private static String awaited(Execution execution) {
        return execution.stance().awaitsPermission()
                ? "permission " + execution.stance().permissionId()
                : "the next prompt";
    }

    private static void log(String what, Execution execution) {
        LOG.infof(
                "agent %s taskId=%s executionId=%s instanceId=%s",
                what, execution.taskId(), execution.id(), execution.agentId());
    }
}
