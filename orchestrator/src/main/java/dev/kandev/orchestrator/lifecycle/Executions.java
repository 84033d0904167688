package dev.kandev.orchestrator.lifecycle;

import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.execution.FollowUp;
import dev.kandev.orchestrator.execution.NewExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Queues executions and finds them. */
@ApplicationScoped
public class Executions {

    private final ExecutionRepository executions;
    private final Announcements announcements;
    private final RetryConfig retry;
    private final Clock clock;

    Executions(ExecutionRepository executions, Announcements announcements, RetryConfig retry, Clock clock) {
        this.executions = executions;
        this.announcements = announcements;
        this.retry = retry;
        this.clock = clock;
    }

    /**
     * Queues an execution. Empty when its trigger queued one before, when the task has an unfinished one, or when one
     * was queued for a later version of the task: then the trigger comes late.
     */
    @Transactional
    public Optional<Execution> queue(NewExecution wanted) {
        executions.lockTask(wanted.taskId());
        if (executions.isKnown(wanted.triggerId()) || isOvertaken(wanted)) {
            return Optional.empty();
        }
        return Optional.of(create(wanted));
    }

    /**
     * Queues the execution that goes on where another one ends, in the transaction of that end. The task is not told of
     * the end: it stays in progress.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Execution goOn(UUID endedId, FollowUp followUp) {
        ExecutionEntity ended = executions.findById(endedId);
        ended.settledAt = clock.instant();
        return create(new NewExecution(
                ended.taskId,
                ended.boardId,
                ended.agentType,
                ended.priority,
                ended.taskPriority,
                ended.taskVersion,
                null,
                followUp,
                "prompt:" + followUp.promptId()));
    }

    private Execution create(NewExecution wanted) {
        Instant now = clock.instant();
        ExecutionEntity execution = new ExecutionEntity();
        execution.id = UUID.randomUUID();
        execution.taskId = wanted.taskId();
        execution.boardId = wanted.boardId();
        execution.agentType = wanted.agentType();
        execution.triggerId = wanted.triggerId();
        execution.status = ExecutionStatus.QUEUED;
        execution.priority = wanted.priority();
        execution.taskPriority = wanted.taskPriority();
        execution.taskVersion = wanted.taskVersion();
        execution.maxAttempts = retry.maxAttempts();
        execution.queuedAt = now;
        execution.availableAt =
                wanted.notBefore() == null || wanted.notBefore().isBefore(now) ? now : wanted.notBefore();
        if (wanted.followUp() != null) {
            execution.promptId = wanted.followUp().promptId();
            execution.prompt = wanted.followUp().text();
        }
        executions.persist(execution);
        return announcements.moved(execution, null);
    }

    private boolean isOvertaken(NewExecution wanted) {
        return executions
                .newest(wanted.taskId())
                .filter(newest -> newest.finishedAt == null || newest.taskVersion >= wanted.taskVersion())
                .isPresent();
    }

    /** A queued execution follows its task's priority; another number than before is a change, the same one is not. */
    @Transactional
    public void follow(UUID taskId, long taskVersion, int taskPriority) {
        executions
                .lockUnfinished(taskId)
                .filter(execution -> execution.taskVersion < taskVersion && execution.taskPriority != taskPriority)
                .ifPresent(execution -> {
                    execution.taskPriority = taskPriority;
                    execution.priority = taskPriority;
                    announcements.changed(execution, execution.status);
                });
    }

    /** The task was told of the end. */
    @Transactional
    public void settled(UUID executionId) {
        executions.lock(executionId).ifPresent(execution -> execution.settledAt = clock.instant());
    }

    /** Whether the task knows of the end of everything that has ended: only then nothing moves it any more. */
    @Transactional
    public boolean isSettled(UUID taskId) {
        return executions.isSettled(taskId);
    }

    /** One execution, which nobody else changes until the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Execution> lock(UUID executionId) {
        return executions.lock(executionId).map(ExecutionEntity::toExecution);
    }

    /** As {@link #lock}, for the unfinished execution of a task. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Execution> lockUnfinished(UUID taskId) {
        return executions.lockUnfinished(taskId).map(ExecutionEntity::toExecution);
    }

    /** Those whose agent's turn is over and that are not to end. */
    @Transactional
    public List<Execution> awaitingPrompt() {
        return view(executions.awaitingPrompt());
    }

    /** One execution. */
    @Transactional
    public Optional<Execution> find(UUID executionId) {
        return executions.findByIdOptional(executionId).map(ExecutionEntity::toExecution);
    }

    /** The newest execution of a task. */
    @Transactional
    public Optional<Execution> newest(UUID taskId) {
        return executions.newest(taskId).map(ExecutionEntity::toExecution);
    }

    /** The session that an agent of this type last had at the task, whether or not it can still be resumed. */
    @Transactional
    public Optional<String> lastSession(UUID taskId, String agentType) {
        return executions.lastSession(taskId, agentType);
    }

    /** All that are queued, starting, running, paused or waiting; the oldest first. */
    @Transactional
    public List<Execution> unfinished() {
        return view(executions.unfinished());
    }

    /** Those that have an agent, or are about to. */
    @Transactional
    public List<Execution> active() {
        return view(executions.active());
    }

    /** Those whose launch is not known to have succeeded, and was due to be begun again at that moment. */
    @Transactional
    public List<Execution> launchesDue(Instant moment) {
        return view(executions.launchesDue(moment));
    }

    /** When the next launch that was not due at that moment is to be begun again; empty when none is. */
    @Transactional
    public Optional<Instant> nextLaunch(Instant moment) {
        return executions.nextLaunch(moment);
    }

    /** Ended ones whose task was not told yet, the oldest first; at most a hundred. */
    @Transactional
    public List<Execution> unsettled() {
        return view(executions.unsettled());
    }

    private static List<Execution> view(List<ExecutionEntity> entities) {
        return entities.stream().map(ExecutionEntity::toExecution).toList();
    }
}
