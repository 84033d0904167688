package dev.kandev.agents.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.agents.instance.AgentInstance;
import dev.kandev.agents.instance.AgentInstances;
import dev.kandev.agents.instance.AgentOutcome;
import dev.kandev.agents.instance.NewAgent;
import dev.kandev.agents.log.AgentLogs;
import dev.kandev.agents.log.NewLogLine;
import dev.kandev.agents.review.Artifacts;
import dev.kandev.agents.workspace.WorkspaceRequest;
import dev.kandev.agents.workspace.Workspaces;
import dev.kandev.common.event.EventBus;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.proto.acp.AcpEnvelope;
import dev.kandev.proto.event.CloudEvent;
import dev.kandev.proto.event.Subjects;
import dev.kandev.proto.event.TaskEventData;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class RetentionIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    EventBus bus;

    @Inject
    DataSource database;

    @Inject
    Workspaces workspaces;

    @Inject
    AgentInstances instances;

    @Inject
    AgentLogs logs;

    @Inject
    Artifacts artifacts;

    @Inject
    Removals removals;

    @Inject
    DeletedTaskSweep deleted;

    @Inject
    WorkspaceExpirySweep expired;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    private final UUID taskId = UUID.randomUUID();

    @BeforeEach
    void ensureStream() {
        bus.ensureStream(Subjects.TASKS_STREAM, Subjects.TASKS_ALL, Duration.ofDays(1));
    }

    @Test
    void whatADeletedTaskLeavesGoesOnceItsAgentHasEnded() {
        AgentInstance agent = begin();
        Path workspace = prepare();
        logs.append(agent.id(), List.of(new NewLogLine("stderr", 1, "a line", clock.instant())));
        artifacts.note(taskId, agent.id(), result());
        assertThat(artifacts.list(taskId)).hasSize(1);

        publishDeletion();
        publishDeletion();
        await().atMost(PATIENCE).until(() -> removals.pending().contains(taskId));
        deleted.sweep();
        assertThat(workspace).exists();

        instances.finish(agent.id(), AgentOutcome.completed(0));
        deleted.sweep();

        assertThat(workspace).doesNotExist();
        assertThat(artifacts.list(taskId)).isEmpty();
        assertThat(logs.list(agent.id(), 0, 10)).isEmpty();
        assertThat(removals.pending()).doesNotContain(taskId);
        AgentInstance kept = instances.get(agent.id());
        assertThat(kept.exitCode()).isZero();
        assertThat(kept.made().prompt()).isEmpty();
        assertThat(kept.made().taskDescription()).isEmpty();
        assertThat(kept.made().repositoryUrl()).isNull();
    }

    @Test
    void aDeletedTaskThatNeverRanLeavesNothing() {
        removals.note(taskId);

        deleted.sweep();

        assertThat(removals.pending()).doesNotContain(taskId);
    }

    @Test
    void aWorkspaceGoesSoLongAfterItsLastAgentHasEnded() throws SQLException {
        Path workspace = prepare();
        instances.finish(begin().id(), AgentOutcome.completed(0));
        instances.finish(begin().id(), AgentOutcome.stopped(null, "enough"));
        age("execution_id = (select execution_id from agent_instances where task_id = '" + taskId + "' limit 1)");
        expired.sweep();
        assertThat(workspace).exists();

        age("task_id = '" + taskId + "'");
        double before = expiredSoFar();
        expired.sweep();

        assertThat(workspace).doesNotExist();
        assertThat(expiredSoFar()).isEqualTo(before + 1);
        assertThat(metrics.get("kandev.workspaces").gauge().value())
                .isEqualTo(workspaces.tasks().size());
    }

    @Test
    void aWorkspaceStaysWhileAnAgentIsAtWork() throws SQLException {
        Path workspace = prepare();
        instances.finish(begin().id(), AgentOutcome.completed(0));
        age("task_id = '" + taskId + "'");
        AgentInstance another = begin();

        expired.sweep();

        assertThat(workspace).exists();
        instances.finish(another.id(), AgentOutcome.completed(0));
    }

    @Test
    void aWorkspaceOfWhichNobodyKnowsIsLeftAlone() {
        Path workspace = prepare();

        expired.sweep();

        assertThat(workspace).exists();
    }

    private AgentInstance begin() {
        return instances.record(new NewAgent(
                taskId, UUID.randomUUID(), 1, "analyst", "Title", "Description", "do it", "/a/repository", null, null));
    }

    private Path prepare() {
        return workspaces.prepare(new WorkspaceRequest(taskId, "Title", null, null), () -> false);
    }

    private static AcpEnvelope result() {
        return AcpEnvelope.parse(
                        "{\"type\":\"result\",\"data\":{\"artifacts\":[{\"type\":\"report\",\"path\":\"report.md\"}]}}")
                .orElseThrow();
    }

    private void publishDeletion() {
        TaskEventData data = new TaskEventData(
                taskId, UUID.randomUUID(), "Title", "TODO", 0, null, null, null, true, null, 1, null, null, null);
        CloudEvent<TaskEventData> event =
                CloudEvent.of("/test", Subjects.TASK_DELETED, taskId, clock.instant(), "service:test", data);
        bus.publish(Subjects.TASK_DELETED, event.id(), event.toJson().getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private double expiredSoFar() {
        return metrics.counter("kandev.workspaces.removed", "reason", "expired").count();
    }

    /** As if they had ended long ago. */
    private void age(String which) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "update agent_instances set finished_at = finished_at - interval '31 days' where " + which);
        }
    }
}
