package dev.kandev.tasks.task;

import dev.kandev.tasks.state.TaskState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

@Entity
@Table(name = "tasks")
class TaskEntity {

    @Id
    UUID id;

    @Column(name = "board_id")
    UUID boardId;

    String title;
    String description;

    @Enumerated(EnumType.STRING)
    TaskState state;

    int priority;

    @Column(name = "agent_type")
    String agentType;

    @Column(name = "repository_url")
    String repositoryUrl;

    String branch;

    @Column(name = "auto_start")
    boolean autoStart;

    @Column(name = "start_after")
    Instant startAfter;

    double position;
    String metadata;

    @Column(name = "created_by")
    UUID createdBy;

    @Column(name = "idempotency_key")
    String idempotencyKey;

    @Version
    long version;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "completed_at")
    Instant completedAt;

    @Column(name = "execution_status")
    String executionStatus;

    @Column(name = "execution_progress")
    Integer executionProgress;

    @Column(name = "execution_current_operation")
    String executionCurrentOperation;

    @Column(name = "execution_attempt")
    Integer executionAttempt;

    void apply(TaskFields fields) {
        title = fields.title();
        description = fields.description();
        priority = fields.priority();
        agentType = fields.agentType();
        repositoryUrl = fields.repositoryUrl();
        branch = fields.branch();
        autoStart = fields.autoStart();
        startAfter = fields.startAfter();
        metadata = fields.metadata();
    }

    void enter(TaskState newState, Instant now) {
        state = newState;
        switch (newState) {
            case TODO -> startedAt = null;
            case IN_PROGRESS -> startedAt = startedAt == null ? now : startedAt;
            case BLOCKED, COMPLETED, FAILED, CANCELLED -> {}
        }
        completedAt = newState == TaskState.COMPLETED ? now : null;
    }

    Task toTask() {
        return new Task(
                id,
                boardId,
                title,
                description,
                state,
                priority,
                agentType,
                repositoryUrl,
                branch,
                autoStart,
                startAfter,
                position,
                metadata,
                createdBy,
                version,
                createdAt,
                updatedAt,
                startedAt,
                completedAt,
                execution());
    }

    /** Null when none ran. */
    TaskExecution execution() {
        return executionStatus == null
                ? null
                : new TaskExecution(executionStatus, executionProgress, executionCurrentOperation, executionAttempt);
    }
}
