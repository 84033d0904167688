package dev.kandev.orchestrator.message.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.StreamClient;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.orchestrator.scene.Talk;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.task.v1.Task;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class RetentionIT extends Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    ExpiredMessages expired;

    @Inject
    DataSource dataSource;

    @Test
    void whatIsTooOldGoesAndStreamsGoOnWithTheRest() throws SQLException {
        Talk talk = new Talk(bus);
        talk.say(1, 3_000);
        await().atMost(PATIENCE).until(() -> orchestrator.isStored(talk.taskId(), 3_000));

        age(talk.taskId(), 2_500);
        await().atMost(PATIENCE).until(() -> count(talk.taskId()) == 500);
        talk.say(3_001, 3_010);

        try (StreamClient client = StreamClient.open(address.getPort(), talk.taskId(), 100)) {
            List<Long> rest = LongStream.rangeClosed(2_501, 3_010).boxed().toList();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(client.seqs()).isEqualTo(rest));
        }
    }

    @Test
    void noSeqIsUsedTwiceWhenAllMessagesAreGone() throws SQLException {
        Talk talk = new Talk(bus);
        talk.say(1, 10);
        await().until(() -> orchestrator.isStored(talk.taskId(), 10));
        age(talk.taskId(), 10);
        await().atMost(PATIENCE).until(() -> count(talk.taskId()) == 0);

        talk.say(11, 11);

        await().until(() -> count(talk.taskId()) == 1);
        assertThat(orchestrator.history(talk.taskId()))
                .singleElement()
                .satisfies(message -> assertThat(message.path("seq").asLong()).isEqualTo(11));
    }

    @Test
    void messagesOfATaskWithAnAgentStayUntilItHasEnded() throws SQLException {
        Task task = board.task("Task");
        AgentInstance instance = agents.awaitAgent(task.getId(), 1);
        agent.runs(instance);
        new Talk(bus, task.getId()).say(1, 10);
        await().until(() -> orchestrator.isStored(task.getId(), 10));
        age(task.getId(), 10);
        Talk other = new Talk(bus);
        other.say(1, 10);
        await().until(() -> orchestrator.isStored(other.taskId(), 10));
        age(other.taskId(), 10);
        await().atMost(PATIENCE).until(() -> count(other.taskId()) == 0);
        assertThat(count(task.getId())).isGreaterThanOrEqualTo(10);

        agent.completes(instance);

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(database.number(
                        "select count(*) from acp_messages where seq <= 10 and task_id = '" + task.getId() + "'"))
                .isZero());
    }

    @Test
    void oneReplicaDeletesAtATime() throws SQLException {
        Talk talk = new Talk(bus);
        try (Connection other = dataSource.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("select pg_advisory_lock(hashtext('kandev-retention'))");
            talk.say(1, 10);
            await().until(() -> orchestrator.isStored(talk.taskId(), 10));
            age(talk.taskId(), 10);

            assertThat(expired.delete(Instant.now(), 1_000)).isZero();

            assertThat(count(talk.taskId())).isEqualTo(10);
            statement.execute("select pg_advisory_unlock_all()");
        }
        await().atMost(PATIENCE).until(() -> count(talk.taskId()) == 0);
    }

    @Test
    void oldMessagesAreFoundByTheirTime() throws SQLException {
        Talk talk = new Talk(bus);
        talk.say(1, 2_000);
        await().atMost(PATIENCE).until(() -> orchestrator.isStored(talk.taskId(), 2_000));
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze acp_messages");
            StringBuilder plan = new StringBuilder();
            try (ResultSet rows = statement.executeQuery("explain select task_id, seq from acp_messages message"
                    + " where created_at < now() - interval '90 days' and not exists (select from executions"
                    + " where executions.task_id = message.task_id and finished_at is null)"
                    + " order by created_at limit 1000")) {
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
            }
            assertThat(plan).contains("acp_messages_created_at").doesNotContain("Seq Scan on acp_messages");
        }
    }

    /** As if they had been stored long ago. */
    private void age(String taskId, int upTo) throws SQLException {
        database.execute("update acp_messages set created_at = created_at - interval '100 days' where task_id = '"
                + taskId + "' and seq <= " + upTo);
    }

    private int count(String taskId) throws SQLException {
        return database.number("select count(*) from acp_messages where task_id = '" + taskId + "'");
    }
}
