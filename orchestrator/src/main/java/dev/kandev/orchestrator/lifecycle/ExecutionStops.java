package dev.kandev.orchestrator.lifecycle;

import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Wishes to end an execution. Where no agent can be there it ends at once, else when its agent has ended. */
@ApplicationScoped
public class ExecutionStops {

    private final ExecutionRepository executions;
    private final Announcements announcements;
    private final Clock clock;

    ExecutionStops(ExecutionRepository executions, Announcements announcements, Clock clock) {
        this.executions = executions;
        this.announcements = announcements;
        this.clock = clock;
    }

    /**
     * Somebody wants the task's execution to end, and its task with it.
     *
     * @throws NoUnfinishedExecutionException when there is nothing to stop
     */
    @Transactional
    public Execution request(UUID taskId, Execution.Stop stop) {
        return executions
                .lockUnfinished(taskId)
                .map(execution -> stop(execution, stop))
                .orElseThrow(() -> new NoUnfinishedExecutionException(taskId));
    }

    /**
     * The task was moved or deleted by somebody, so its execution must end, and leave the task where it is.
     *
     * @param taskVersion of the task after that; an execution that was queued for this version or a later one goes on
     */
    @Transactional
    public Optional<Execution> withdraw(UUID taskId, long taskVersion, String reason) {
        return executions
                .lockUnfinished(taskId)
                .filter(execution -> execution.taskVersion < taskVersion)
                .map(execution -> {
                    execution.movesTask = false;
                    return stop(execution, new Execution.Stop(reason, false));
                });
    }

    private Execution stop(ExecutionEntity execution, Execution.Stop stop) {
        Instant now = clock.instant();
        ExecutionStatus before = execution.status;
        execution.stopRequestedAt = execution.stopRequestedAt == null ? now : execution.stopRequestedAt;
        execution.stopReason = Wording.of(stop.reason());
        execution.stopForced |= stop.force();
        if (hasNoAgent(execution)) {
            execution.enter(ExecutionStatus.STOPPED, now);
            return announcements.moved(execution, before);
        }
        return announcements.changed(execution, before);
    }

    /** Once a launch was begun there may be an agent that we only have not heard of yet. */
    private static boolean hasNoAgent(ExecutionEntity execution) {
        return execution.status == ExecutionStatus.QUEUED
                || (execution.status == ExecutionStatus.STARTING
                        && execution.agentId == null
                        && execution.launchCalls == 0);
    }
}
