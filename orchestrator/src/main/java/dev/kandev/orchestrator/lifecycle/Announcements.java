package dev.kandev.orchestrator.lifecycle;

import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionChanged;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.proto.acp.AcpType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Map;

/** Tells of the changes of an execution, in their transaction: in the history of its task, and to whoever observes. */
@ApplicationScoped
class Announcements {

    private final ExecutionRepository executions;
    private final TaskHistory history;
    private final Event<ExecutionChanged> changes;

    Announcements(ExecutionRepository executions, TaskHistory history, Event<ExecutionChanged> changes) {
        this.executions = executions;
        this.history = history;
        this.changes = changes;
    }

    /**
     * What a {@code status} message of ours says; absent values are null.
     *
     * @param waitingFor what the user has to do
     * @param retryAt when the next attempt may begin
     */
    private record StatusData(
            String status,
            int attempt,
            int maxAttempts,
            String waitingFor,
            String reason,
            String message,
            Instant retryAt) {}

    /** A move is told to everybody. {@code before} is null for a new execution. */
    Execution moved(ExecutionEntity execution, ExecutionStatus before) {
        if (execution.status == ExecutionStatus.FAILED) {
            tell(
                    execution,
                    AcpType.ERROR,
                    Map.of(
                            "error",
                            execution.errorMessage,
                            "details",
                            execution.errorReason + ", attempt " + execution.attempt + " of " + execution.maxAttempts));
        }
        tell(execution, AcpType.STATUS, status(execution, before));
        return changed(execution, before);
    }

    /** What only got on is no news in the history. */
    Execution changed(ExecutionEntity execution, ExecutionStatus before) {
        executions.flush();
        Execution now = execution.toExecution();
        changes.fire(new ExecutionChanged(now, before));
        return now;
    }

    private static StatusData status(ExecutionEntity execution, ExecutionStatus before) {
        boolean again = execution.status == ExecutionStatus.QUEUED && execution.attempt > 0;
        boolean failed = again || execution.status == ExecutionStatus.FAILED;
        boolean waits = execution.status == ExecutionStatus.WAITING || execution.status == ExecutionStatus.PAUSED;
        return new StatusData(
                execution.status.wireName(),
                execution.attempt,
                execution.maxAttempts,
                waits && execution.waitingFor != null ? execution.waitingFor.wireName() : null,
                failed ? execution.errorReason : null,
                failed ? execution.errorMessage : remark(execution, before),
                again ? execution.availableAt : null);
    }

    private static String remark(ExecutionEntity execution, ExecutionStatus before) {
        return switch (execution.status) {
            case STOPPED -> execution.stopReason;
            case RUNNING, WAITING -> before == ExecutionStatus.PAUSED ? "resumed" : null;
            case QUEUED, STARTING, PAUSED, SUCCEEDED, FAILED -> null;
        };
    }

    private void tell(ExecutionEntity execution, String type, Object data) {
        history.tell(execution.toExecution(), type, data);
    }
}
