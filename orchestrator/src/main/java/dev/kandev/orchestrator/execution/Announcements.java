package dev.kandev.orchestrator.execution;

import dev.kandev.common.outbox.Outbox;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.acp.AcpType;
import dev.kandev.proto.event.Subjects;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Tells of the changes of an execution, in their transaction: in the history of its task, and to whoever observes. */
@ApplicationScoped
class Announcements {

    private final ExecutionRepository executions;
    private final Outbox outbox;
    private final Event<ExecutionChanged> changes;
    private final Clock clock;

    Announcements(ExecutionRepository executions, Outbox outbox, Event<ExecutionChanged> changes, Clock clock) {
        this.executions = executions;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What a {@code status} message of ours says; absent values are null.
     *
     * @param retryAt when the next attempt may begin
     */
    private record StatusData(
            String status, int attempt, int maxAttempts, String reason, String message, Instant retryAt) {}

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
        tell(execution, AcpType.STATUS, status(execution));
        return changed(execution, before);
    }

    /** What only got on is no news in the history. */
    Execution changed(ExecutionEntity execution, ExecutionStatus before) {
        executions.flush();
        Execution now = execution.toExecution();
        changes.fire(new ExecutionChanged(now, before));
        return now;
    }

    private static StatusData status(ExecutionEntity execution) {
        boolean again = execution.status == ExecutionStatus.QUEUED && execution.attempt > 0;
        boolean failed = again || execution.status == ExecutionStatus.FAILED;
        boolean stopped = execution.status == ExecutionStatus.STOPPED;
        return new StatusData(
                execution.status.wireName(),
                execution.attempt,
                execution.maxAttempts,
                failed ? execution.errorReason : null,
                failed ? execution.errorMessage : stopped ? execution.stopReason : null,
                again ? execution.availableAt : null);
    }

    private void tell(ExecutionEntity execution, String type, Object data) {
        UUID speaker = execution.agentId == null ? execution.id : execution.agentId;
        AcpEnvelope message = AcpEnvelope.of(type, clock.instant(), speaker, execution.taskId, data);
        outbox.append(Subjects.acpMessage(execution.taskId), OwnMessages.newId(execution.id), message.toJson());
    }
}
