package dev.kandev.agents.instance;

import dev.kandev.agents.capture.Checkpoint;
import dev.kandev.proto.event.AgentFailure;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;

/** Only changed columns are written: the checkpoints move while everything else is left alone. */
@Entity
@DynamicUpdate
@Table(name = "agent_instances")
class InstanceEntity {

    @Id
    UUID id;

    @Column(name = "task_id")
    UUID taskId;

    @Column(name = "execution_id")
    UUID executionId;

    int attempt;

    @Column(name = "agent_type")
    String agentType;

    @Column(name = "task_title")
    String taskTitle;

    @Column(name = "task_description")
    String taskDescription;

    String prompt;

    @Column(name = "repository_url")
    String repositoryUrl;

    String branch;

    @Column(name = "resume_session_id")
    String resumeSessionId;

    String runtime;

    @Enumerated(EnumType.STRING)
    AgentStatus status;

    @Column(name = "container_id")
    String containerId;

    @Column(name = "exit_code")
    Integer exitCode;

    @Enumerated(EnumType.STRING)
    AgentFailure failure;

    String error;

    @Column(name = "session_id")
    String sessionId;

    @Column(name = "stop_reason")
    String stopReason;

    @Column(name = "stop_forced")
    boolean stopForced;

    @Column(name = "paused_at")
    Instant pausedAt;

    @Column(name = "paused_millis")
    long pausedMillis;

    @Column(name = "stdout_line")
    long stdoutLine;

    @Column(name = "stdout_offset")
    long stdoutOffset;

    @Column(name = "stderr_line")
    long stderrLine;

    @Column(name = "stderr_offset")
    long stderrOffset;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "started_at")
    Instant startedAt;

    @Column(name = "finished_at")
    Instant finishedAt;

    static InstanceEntity of(UUID id, NewAgent agent, Instant now) {
        InstanceEntity entity = new InstanceEntity();
        entity.id = id;
        entity.taskId = agent.taskId();
        entity.executionId = agent.executionId();
        entity.attempt = agent.attempt();
        entity.agentType = agent.agentType();
        entity.taskTitle = agent.taskTitle();
        entity.taskDescription = agent.taskDescription();
        entity.prompt = agent.prompt();
        entity.repositoryUrl = agent.repositoryUrl();
        entity.branch = agent.branch();
        entity.resumeSessionId = agent.resumeSessionId();
        entity.status = AgentStatus.PENDING;
        entity.createdAt = now;
        return entity;
    }

    void pause(Instant now) {
        status = AgentStatus.PAUSED;
        pausedAt = now;
    }

    void resume(Instant now) {
        status = AgentStatus.RUNNING;
        endPause(now);
    }

    private void endPause(Instant now) {
        pausedMillis = pauses().until(now).toMillis();
        pausedAt = null;
    }

    private Pauses pauses() {
        return new Pauses(Duration.ofMillis(pausedMillis), pausedAt);
    }

    void finish(AgentOutcome outcome, Instant now) {
        endPause(now);
        status = outcome.status();
        exitCode = outcome.exitCode();
        failure = outcome.failure();
        error = outcome.message();
        finishedAt = now;
    }

    AgentInstance toInstance() {
        return new AgentInstance(
                id,
                new NewAgent(
                        taskId,
                        executionId,
                        attempt,
                        agentType,
                        taskTitle,
                        taskDescription,
                        prompt,
                        repositoryUrl,
                        branch,
                        resumeSessionId),
                status,
                runtime,
                containerId,
                exitCode,
                failure,
                error,
                sessionId,
                stopReason == null ? null : new StopOrder(stopReason, stopForced),
                pauses(),
                new Checkpoint(stdoutLine, stdoutOffset),
                new Checkpoint(stderrLine, stderrOffset),
                createdAt,
                startedAt,
                finishedAt);
    }
}
