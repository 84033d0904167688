package dev.kandev.orchestrator.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
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

    /** No effect when this agent is not the present one of the task's execution. Joins a running transaction. */
    @Transactional
    public void follow(UUID taskId, UUID agentId, AgentReport report) {
        executions
                .lockUnfinished(taskId)
                .filter(execution -> execution.status.isActive() && agentId.equals(execution.agentId))
                .ifPresent(execution -> follow(execution, report));
    }

    private void follow(ExecutionEntity execution, AgentReport report) {
        ExecutionStatus before = execution.status;
        int progressBefore = execution.progress;
        String operationBefore = execution.currentOperation;
        execution.remember(report.sessionId());
        execution.progress = report.progress() == null ? execution.progress : report.progress();
        execution.currentOperation =
                report.operation() == null ? execution.currentOperation : Wording.of(report.operation());
        ExecutionStatus next = next(before, report);
        if (next != before) {
            execution.enter(next, clock.instant());
            announcements.moved(execution, before);
        } else if (execution.progress != progressBefore || !execution.currentOperation.equals(operationBefore)) {
            announcements.changed(execution, before);
        }
    }

    private static ExecutionStatus next(ExecutionStatus present, AgentReport report) {
        if (Boolean.TRUE.equals(report.waiting())) {
            return ExecutionStatus.WAITING;
        }
        boolean worksAgain = present == ExecutionStatus.WAITING && Boolean.FALSE.equals(report.waiting());
        return worksAgain ? ExecutionStatus.RUNNING : present;
    }
}
