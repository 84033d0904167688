package dev.kandev.orchestrator.lifecycle;

import dev.kandev.orchestrator.execution.AgentReport;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.execution.Stance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Lets an execution follow what its agent says. */
@ApplicationScoped
public class ExecutionProgress {

    private final ExecutionRepository executions;
    private final Announcements announcements;
    private final Clock clock;

    ExecutionProgress(ExecutionRepository executions, Announcements announcements, Clock clock) {
        this.executions = executions;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * No effect when this agent is not the present one of the task's execution. Joins a running transaction.
     *
     * @param reports in their order
     */
    @Transactional
    public void follow(UUID taskId, UUID agentId, List<AgentReport> reports) {
        executions
                .lockUnfinished(taskId)
                .filter(execution -> execution.status.isActive() && agentId.equals(execution.agentId))
                .ifPresent(execution -> follow(execution, reports));
    }

    private void follow(ExecutionEntity execution, List<AgentReport> reports) {
        Execution before = execution.toExecution();
        reports.forEach(report -> hear(execution, report));
        ExecutionStatus next = next(before.status(), execution.stance());
        if (next != before.status()) {
            execution.enter(next, clock.instant());
            announcements.moved(execution, before.status());
        } else if (!execution.toExecution().equals(before)) {
            announcements.changed(execution, before.status());
        }
    }

    private static void hear(ExecutionEntity execution, AgentReport report) {
        execution.remember(report.sessionId());
        execution.progress = report.progress() == null ? execution.progress : report.progress();
        execution.currentOperation =
                report.operation() == null ? execution.currentOperation : Wording.of(report.operation());
        if (report.stance() != null) {
            execution.take(execution.stance().then(report.stance()));
            execution.turn += report.stance().awaitsPrompt() ? 1 : 0;
        }
    }

    /** A paused agent stays so, whatever it has said before it stood still. */
    private static ExecutionStatus next(ExecutionStatus present, Stance stance) {
        return switch (present) {
            case RUNNING, WAITING -> stance.isWaiting() ? ExecutionStatus.WAITING : ExecutionStatus.RUNNING;
            case STARTING -> stance.isWaiting() ? ExecutionStatus.WAITING : present;
            case QUEUED, PAUSED, SUCCEEDED, FAILED, STOPPED -> present;
        };
    }
}
