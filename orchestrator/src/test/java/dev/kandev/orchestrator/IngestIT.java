package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.common.event.Delivery;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.orchestrator.scene.Talk;
import dev.kandev.proto.event.Subjects;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class IngestIT extends Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String DURABLE = "orchestrator-messages";
    private static final String LEADER =
            """
            select distinct l.pid from pg_locks l join pg_stat_activity a on a.pid = l.pid
            where l.locktype = 'advisory' and l.granted and a.application_name = 'kandev-ingest'""";

    @Test
    void storesEachTasksMessagesInTheirOrderWithoutAGap() {
        Talk one = new Talk(bus);
        Talk other = new Talk(bus);

        for (int from = 1; from <= 1_000; from += 100) {
            one.say(from, from + 99);
            other.say(from, from + 99);
        }

        awaitWholeHistory(one, 1_000);
        awaitWholeHistory(other, 1_000);
    }

    @Test
    void readsAHistoryFromItsEnd() {
        Talk talk = new Talk(bus);
        talk.say(1, 20);
        awaitWholeHistory(talk, 20);

        assertThat(orchestrator.lastSeqs(talk.taskId(), Long.MAX_VALUE, 3)).containsExactly(18L, 19L, 20L);
        assertThat(orchestrator.lastSeqs(talk.taskId(), 18, 2)).containsExactly(16L, 17L);
        assertThat(orchestrator.lastSeqs(talk.taskId(), 1, 2)).isEmpty();
    }

    @Test
    void keepsTheOrderWhenABatchThatFailedComesAgainLate() throws Exception {
        Talk talk = new Talk(bus);
        Set<Long> stolen = ConcurrentHashMap.newKeySet();

        try (AutoCloseable thief =
                bus.consumeBatches(Subjects.ACP_STREAM, DURABLE, Subjects.ACP_ALL, 500, () -> 0, batch -> {
                    batch.forEach(delivery -> stolen.add(delivery.streamSequence()));
                    throw new IllegalStateException("a replica that dies with a batch in hand");
                })) {
            for (int from = 1; from <= 2_000; from += 50) {
                talk.say(from, from + 49);
            }
            await().atMost(PATIENCE).until(() -> !stolen.isEmpty());
        }

        awaitWholeHistory(talk, 2_000);
    }

    @Test
    void setsAsideWhatIsNoMessageAndStoresTheRest() throws Exception {
        Talk talk = new Talk(bus);
        talk.say(1, 10);
        String poison = "poison-" + UUID.randomUUID();

        bus.publish(talk.subject(), poison, "no message".getBytes(StandardCharsets.UTF_8), Map.of());
        talk.say(11, 20);

        awaitWholeHistory(talk, 20);
        assertThat(deadLetter(talk, poison)).isEqualTo("no message");
    }

    @Test
    void keepsWhatAnAgentMayWriteAndADatabaseMayNotTakeAsItIs() {
        Talk talk = new Talk(bus);
        String line = "{\"type\":\"odd\\u0000type\",\"task_id\":\"" + talk.taskId()
                + "\",\"data\":{\"text\":\"nul \\u0000 and half \\ud83d\"},\"more\":[1,2]}";

        bus.publish(talk.subject(), "odd-" + UUID.randomUUID(), line.getBytes(StandardCharsets.UTF_8), Map.of());

        await().until(() -> orchestrator.history(talk.taskId()).size() == 1);
        JsonNode stored = orchestrator.history(talk.taskId()).get(0);
        assertThat(stored.path("type").textValue()).isEqualTo("odd\0type");
        assertThat(stored.at("/data/text").textValue()).startsWith("nul \0 and half ");
        assertThat(stored.path("more")).hasSize(2);
    }

    @Test
    void anotherSessionTakesOverWhenTheLeadersEnds() throws SQLException {
        Talk talk = new Talk(bus);
        talk.say(1, 500);
        int leader = await().atMost(PATIENCE).ignoreExceptions().until(this::leader, pid -> true);

        database.cutSessions("pid = " + leader);
        talk.say(501, 1_000);

        await().atMost(PATIENCE).ignoreExceptions().until(() -> leader() != leader);
        awaitWholeHistory(talk, 1_000);
    }

    @Test
    void losesNothingWhenTheDatabaseCutsEveryConnection() throws SQLException {
        Talk talk = new Talk(bus);

        for (int from = 1; from <= 2_000; from += 100) {
            talk.say(from, from + 99);
            if (from % 500 == 1) {
                database.cutAllSessions();
            }
        }

        awaitWholeHistory(talk, 2_000);
    }

    private void awaitWholeHistory(Talk talk, int lines) {
        await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> orchestrator.history(talk.taskId()).size() >= lines);
        List<JsonNode> history = orchestrator.history(talk.taskId());
        assertThat(history)
                .extracting(message -> message.at("/data/n").asInt())
                .isEqualTo(IntStream.rangeClosed(1, lines).boxed().toList());
        assertThat(history)
                .extracting(message -> message.path("seq").asInt())
                .isEqualTo(IntStream.rangeClosed(1, lines).boxed().toList());
    }

    private String deadLetter(Talk talk, String messageId) throws Exception {
        List<Delivery> dead = new CopyOnWriteArrayList<>();
        String durable = "test-" + UUID.randomUUID();
        try (AutoCloseable consumer = bus.consume("DEAD", durable, "dead." + talk.subject(), dead::add)) {
            await().until(() -> !dead.isEmpty());
        }
        assertThat(dead).singleElement().satisfies(letter -> assertThat(letter.messageId())
                .contains(messageId));
        return new String(dead.get(0).payload(), StandardCharsets.UTF_8);
    }

    private int leader() throws SQLException {
        return database.number(LEADER);
    }
}
