package dev.kandev.orchestrator.lifecycle;

import dev.kandev.common.time.Backoff;
import dev.kandev.orchestrator.execution.Attempt;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.proto.event.AgentFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * What becomes of an attempt. Every method is one transaction that locks the execution, and has no effect on one that
 * is past that attempt: news of agents come late and more than once.
 */
@ApplicationScoped
public class ExecutionLifecycle {

    /** Longer than all the calls of a launch may take, so that nobody begins it again while it is under way. */
    private static final Duration LAUNCH_LEASE = Duration.ofSeconds(45);

    private static final Backoff LAUNCH_AGAIN = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1));

    private final ExecutionRepository executions;
    private final Announcements announcements;
    private final RetryConfig retry;
    private final Clock clock;

    ExecutionLifecycle(ExecutionRepository executions, Announcements announcements, RetryConfig retry, Clock clock) {
        this.executions = executions;
        this.announcements = announcements;
        this.retry = retry;
        this.clock = clock;
    }

    /** Begins the next attempt of a queued execution, whose row the caller's transaction holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Execution begin(UUID executionId) {
        ExecutionEntity execution = executions.findById(executionId);
        execution.beginAttempt(clock.instant());
        return announcements.moved(execution, ExecutionStatus.QUEUED);
    }

    /** Takes the right to launch the attempt. Empty when somebody else has it, or nothing is left to launch. */
    @Transactional
    public Optional<Execution> beginLaunch(Attempt attempt) {
        Instant now = clock.instant();
        return present(attempt)
                .filter(execution -> execution.agentId == null && !execution.launchDueAt.isAfter(now))
                .map(execution -> {
                    execution.launchCalls++;
                    execution.launchDueAt = now.plus(LAUNCH_LEASE);
                    return announcements.changed(execution, execution.status);
                });
    }

    /** The launch could not be carried through for a reason that passes: it is due again soon, with the same key. */
    @Transactional
    public void postpone(Attempt attempt, String reason, String message) {
        present(attempt).filter(execution -> execution.agentId == null).ifPresent(execution -> {
            execution.launchDueAt =
                    clock.instant().plus(LAUNCH_AGAIN.delay(execution.launchCalls, RandomGenerator.getDefault()));
            execution.failed(reason, message);
            announcements.changed(execution, execution.status);
        });
    }

    /** The agent-manager has recorded this instance for the attempt. Empty when the attempt is over by now. */
    @Transactional
    public Optional<Execution> launched(Attempt attempt, UUID agentId) {
        return present(attempt).map(execution -> {
            execution.agentId = agentId;
            return announcements.changed(execution, execution.status);
        });
    }

    /** The agent works. {@code sessionId} may be null. */
    @Transactional
    public void running(Attempt attempt, UUID agentId, String sessionId) {
        present(attempt).ifPresent(execution -> {
            execution.agentId = agentId;
            execution.remember(sessionId);
            if (execution.status == ExecutionStatus.STARTING) {
                move(execution, ExecutionStatus.RUNNING);
            }
        });
    }

    /** The agent ended well. {@code sessionId} may be null. */
    @Transactional
    public void succeeded(Attempt attempt, UUID agentId, String sessionId) {
        present(attempt).ifPresent(execution -> {
            execution.agentId = agentId;
            execution.remember(sessionId);
            execution.progress = 100;
            execution.failed(null, null);
            move(execution, ExecutionStatus.SUCCEEDED);
        });
    }

    /**
     * The attempt failed. Another one follows while attempts remain and it may go better, unless the execution is to be
     * stopped.
     *
     * @param agentId null when there was no instance
     * @param sessionId may be null
     */
    @Transactional
    public void failed(Attempt attempt, UUID agentId, AgentFailure failure, String message, String sessionId) {
        present(attempt).ifPresent(execution -> {
            execution.agentId = agentId;
            execution.remember(sessionId);
            String reason = failure.name().toLowerCase(Locale.ROOT);
            execution.failed(reason, message == null || message.isBlank() ? reason : message);
            if (failure == AgentFailure.SHUTDOWN) {
                execution.maxAttempts++;
            }
            if (execution.stopRequestedAt != null) {
                move(execution, ExecutionStatus.STOPPED);
            } else if (failure.retryable() && execution.attempt < execution.maxAttempts) {
                execution.availableAt =
                        clock.instant().plus(retry.backoff().delay(execution.attempt, RandomGenerator.getDefault()));
                move(execution, ExecutionStatus.QUEUED);
            } else {
                move(execution, ExecutionStatus.FAILED);
            }
        });
    }

    /** The agent was stopped, by our wish or by somebody else's. {@code agentId} is null when there was none. */
    @Transactional
    public void stopped(Attempt attempt, UUID agentId, String message) {
        present(attempt).ifPresent(execution -> {
            execution.agentId = agentId;
            execution.stopReason = execution.stopReason == null ? Wording.of(message) : execution.stopReason;
            move(execution, ExecutionStatus.STOPPED);
        });
    }

    /** Only while an agent is there or about to be, and only for the attempt that is under way. */
    private Optional<ExecutionEntity> present(Attempt attempt) {
        return executions.lock(attempt.executionId()).filter(execution -> execution.isAt(attempt));
    }

    private void move(ExecutionEntity execution, ExecutionStatus next) {
        ExecutionStatus before = execution.status;
        execution.enter(next, clock.instant());
        announcements.moved(execution, before);
    }
}
