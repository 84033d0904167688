package dev.kandev.orchestrator.lifecycle;

import dev.kandev.orchestrator.execution.Attempt;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.execution.FollowUp;
import dev.kandev.orchestrator.execution.Stance;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

@Entity
@Table(name = "executions")
class ExecutionEntity {

    /** As the database has it; null while nothing is waited for. */
    enum WaitingFor {
        PROMPT,
        PERMISSION;

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    UUID id;

    @Column(name = "task_id")
    UUID taskId;

    @Column(name = "board_id")
    UUID boardId;

    @Column(name = "agent_type")
    String agentType;

    @Column(name = "trigger_id")
    String triggerId;

    @Enumerated(EnumType.STRING)
    ExecutionStatus status;

    int priority;

    @Column(name = "task_priority")
    int taskPriority;

    @Column(name = "task_version")
    long taskVersion;

    int attempt;

    @Column(name = "max_attempts")
    int maxAttempts;

    @Column(name = "agent_id")
    UUID agentId;

    @Column(name = "session_id")
    String sessionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "waiting_for")
    WaitingFor waitingFor;

    @Column(name = "permission_id")
    String permissionId;

    int turn;

    @Column(name = "prompt_id")
    UUID promptId;

    String prompt;

    @Column(name = "launch_calls")
    int launchCalls;

    @Column(name = "launch_due_at")
    Instant launchDueAt;

    int progress;

    @Column(name = "current_operation")
    String currentOperation = "";

    @Column(name = "error_reason")
    String errorReason;

    @Column(name = "error_message")
    String errorMessage;

    @Column(name = "stop_requested_at")
    Instant stopRequestedAt;

    @Column(name = "stop_reason")
    String stopReason;

    @Column(name = "stop_forced")
    boolean stopForced;

    @Column(name = "moves_task")
    boolean movesTask = true;

    @Column(name = "queued_at")
    Instant queuedAt;

    @Column(name = "available_at")
    Instant availableAt;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    @Column(name = "settled_at")
    Instant settledAt;

    @Version
    long version;

    /** @throws IllegalStateException when the table does not allow the move: the caller should have looked */
    void enter(ExecutionStatus next, Instant now) {
        if (!status.next().contains(next)) {
            throw new IllegalStateException("execution " + id + " cannot move from " + status + " to " + next);
        }
        status = next;
        if (next.isFinished()) {
            finishedAt = now;
        }
    }

    void beginAttempt(Instant now) {
        enter(ExecutionStatus.STARTING, now);
        attempt++;
        agentId = null;
        launchCalls = 0;
        launchDueAt = now;
        progress = 0;
        currentOperation = "";
        take(Stance.WORKS);
        startedAt = startedAt == null ? now : startedAt;
    }

    void failed(String reason, String message) {
        errorReason = reason;
        errorMessage = Wording.of(message);
    }

    void remember(String newSessionId) {
        // A cut session id names no session, so one that does not fit is not kept.
        if (newSessionId != null && !newSessionId.isBlank() && newSessionId.equals(Wording.of(newSessionId))) {
            sessionId = newSessionId;
        }
    }

    /** Whether that attempt is the one under way: an agent is there or about to be. */
    boolean isAt(Attempt attempt) {
        return status.isActive() && this.attempt == attempt.number();
    }

    Stance stance() {
        if (waitingFor == null) {
            return Stance.WORKS;
        }
        return waitingFor == WaitingFor.PROMPT ? Stance.AWAITS_PROMPT : Stance.awaitsPermission(permissionId);
    }

    void take(Stance stance) {
        waitingFor = !stance.isWaiting() ? null : stance.awaitsPrompt() ? WaitingFor.PROMPT : WaitingFor.PERMISSION;
        permissionId = stance.awaitsPermission() ? stance.permissionId() : null;
    }

    Execution toExecution() {
        return new Execution(
                id,
                taskId,
                boardId,
                agentType,
                status,
                priority,
                attempt,
                maxAttempts,
                agentId,
                launchCalls,
                progress,
                currentOperation,
                errorReason == null ? null : new Execution.Failure(errorReason, errorMessage),
                stopRequestedAt == null ? null : new Execution.Stop(stopReason, stopForced),
                movesTask,
                stance(),
                turn,
                promptId == null ? null : new FollowUp(promptId, prompt),
                queuedAt,
                availableAt,
                startedAt,
                finishedAt,
                version);
    }
}
