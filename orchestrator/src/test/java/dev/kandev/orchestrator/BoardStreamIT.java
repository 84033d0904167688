package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.InternalToken;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.orchestrator.scene.Board;
import dev.kandev.orchestrator.scene.BoardStreamClient;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.orchestrator.scene.Talk;
import dev.kandev.proto.agent.v1.AgentInstance;
import dev.kandev.proto.task.v1.Task;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class BoardStreamIT extends Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String ALL = "{\"action\":\"subscribe\"}";

    @Inject
    MeterRegistry metrics;

    @Test
    void eventsAndMessagesOfManyTasksComeOnOneSocket() {
        try (BoardStreamClient client = open(board.user())) {
            JsonNode subscribed = client.ask(subscribe(board));
            Task one = board.task("One");
            Task two = board.task("Two");
            awaitAgents(one, two);

            Talk first = new Talk(bus, one.getId());
            Talk second = new Talk(bus, two.getId());
            for (int line = 1; line <= 500; line += 50) {
                first.say(line, line + 49);
                second.say(line, line + 49);
            }

            assertThat(ids(subscribed, "board_ids")).containsExactly(board.id());
            awaitWholeHistory(client, one, 500);
            awaitWholeHistory(client, two, 500);
            assertThat(client.events(one.getId())).startsWith("task.created").contains("task.state_changed");
            assertThat(client.events(two.getId())).startsWith("task.created").contains("task.state_changed");
        }
        assertThat(metrics.get("kandev.streams.broadcast.latency").timer().count())
                .isPositive();
    }

    @Test
    void cardsShowHowAnExecutionGetsOn() {
        try (BoardStreamClient client = open(board.user())) {
            client.ask(subscribe(board));
            Task task = board.task("Task");
            AgentInstance instance = agents.awaitAgent(task.getId(), 1);
            agent.runs(instance);

            agent.says(instance, "progress", Map.of("progress", 45, "message", "Reading"));

            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(client.of("task_event")).anySatisfy(frame -> {
                        assertThat(frame.at("/event/type").asText()).isEqualTo("task.updated");
                        assertThat(frame.at("/event/data/execution/progress").asInt())
                                .isEqualTo(45);
                        assertThat(frame.at("/event/data/execution/current_operation")
                                        .asText())
                                .isEqualTo("Reading");
                    }));
        }
    }

    @Test
    void aClientThatComesBackWithItsCursorsSeesTheRestOnce() {
        Task one = board.task("One");
        Task two = board.task("Two");
        awaitAgents(one, two);
        CompletableFuture<Void> pouring = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> pour(one, 1_000)), CompletableFuture.runAsync(() -> pour(two, 1_000)));
        List<Long> seenOfOne = new ArrayList<>();
        List<Long> seenOfTwo = new ArrayList<>();

        while (last(seenOfOne) < 1_000 || last(seenOfTwo) < 1_000) {
            try (BoardStreamClient client = open(board.user())) {
                client.say("{\"action\":\"subscribe\",\"board_ids\":[\"" + board.id() + "\"],\"after\":{\""
                        + one.getId() + "\":" + last(seenOfOne) + ",\"" + two.getId() + "\":" + last(seenOfTwo) + "}}");
                await().atMost(PATIENCE).until(() -> !client.of("message").isEmpty());
                List<JsonNode> frames = List.copyOf(client.frames());
                seenOfOne.addAll(seqs(frames, one));
                seenOfTwo.addAll(seqs(frames, two));
            }
        }
        pouring.join();

        assertThat(seenOfOne).isEqualTo(upTo(last(seenOfOne)));
        assertThat(seenOfTwo).isEqualTo(upTo(last(seenOfTwo)));
    }

    @Test
    void withoutACursorOnlyNewsCome() {
        Task task = board.task("Task");
        awaitAgents(task);
        Talk talk = new Talk(bus, task.getId());
        talk.say(1, 20);
        await().until(() -> orchestrator.isStored(task.getId(), 20));
        try (BoardStreamClient client = open(board.user())) {
            client.ask(subscribe(board));
            int before = orchestrator.history(task.getId()).size();

            talk.say(21, 30);

            await().atMost(PATIENCE).until(() -> client.seqs(task.getId()).contains(before + 10L));
            List<Long> seen = client.seqs(task.getId());
            assertThat(seen.get(0)).isGreaterThan(20);
            assertThat(seen)
                    .isEqualTo(LongStream.rangeClosed(seen.get(0), last(seen))
                            .boxed()
                            .toList());
        }
    }

    @Test
    void aTaskCanBeNamedWithoutItsBoard() {
        Task named = board.task("Named");
        Task other = board.task("Other");
        awaitAgents(named, other);
        try (BoardStreamClient client = open(board.user())) {
            JsonNode subscribed = client.ask("{\"action\":\"subscribe\",\"task_ids\":[\"" + named.getId()
                    + "\"],\"messages\":false,\"after\":{\"" + named.getId() + "\":0}}");
            new Talk(bus, other.getId()).say(1, 10);
            new Talk(bus, named.getId()).say(1, 10);

            assertThat(ids(subscribed, "task_ids")).containsExactly(named.getId());
            awaitWholeHistory(client, named, 10);
            assertThat(client.seqs(other.getId())).isEmpty();
            assertThat(client.events(other.getId())).isEmpty();
        }
    }

    @Test
    void whatAStrangerNamesIsRefusedAndTheRestIsCarriedOut() {
        Task task = board.task("Task");
        awaitAgents(task);
        try (Board own = new Board(taskServicePort);
                BoardStreamClient stranger = open(own.user())) {
            JsonNode subscribed = stranger.ask("{\"action\":\"subscribe\",\"board_ids\":[\"" + board.id() + "\",\""
                    + own.id() + "\"],\"task_ids\":[\"" + task.getId() + "\"],\"after\":{\"" + task.getId() + "\":0}}");
            new Talk(bus, task.getId()).say(1, 10);
            board.delete(task);
            Task mine = withoutAgent(own);

            await().until(() -> !stranger.events(mine.getId()).isEmpty());
            JsonNode error = stranger.of("error").get(0).path("error");
            assertThat(error.path("code").asText()).isEqualTo("not_found");
            assertThat(ids(error, "board_ids")).containsExactly(board.id());
            assertThat(ids(error, "task_ids")).containsExactly(task.getId());
            assertThat(ids(subscribed, "board_ids")).containsExactly(own.id());
            assertThat(ids(subscribed, "task_ids")).isEmpty();
            assertThat(stranger.events(task.getId())).isEmpty();
            assertThat(stranger.of("message")).isEmpty();
        }
    }

    @Test
    void namingNothingMeansAllBoardsAlsoLaterOnes() {
        try (Board second = new Board(taskServicePort, board.user());
                BoardStreamClient client = open(board.user())) {
            JsonNode subscribed = client.ask(ALL);
            assertThat(ids(subscribed, "board_ids")).containsExactlyInAnyOrder(board.id(), second.id());

            try (Board third = new Board(taskServicePort, board.user())) {
                assertThat(ids(client.awaitSubscribed(2), "board_ids")).contains(third.id());
                Task task = withoutAgent(third);

                await().until(() -> !client.events(task.getId()).isEmpty());
            }
        }
    }

    @Test
    void messagesOfABoardCanBeLeftOut() {
        try (BoardStreamClient client = open(board.user())) {
            client.ask("{\"action\":\"subscribe\",\"board_ids\":[\"" + board.id() + "\"],\"messages\":false}");
            Task task = board.task("Task");
            awaitAgents(task);
            new Talk(bus, task.getId()).say(1, 10);
            await().until(() -> orchestrator.isStored(task.getId(), 10));

            Task last = withoutAgent(board);

            await().until(() -> !client.events(last.getId()).isEmpty());
            assertThat(client.events(task.getId())).contains("task.created");
            assertThat(client.of("message")).isEmpty();
        }
    }

    @Test
    void whatIsUnsubscribedFromStaysAway() {
        Task task = board.task("Task");
        awaitAgents(task);
        try (Board second = new Board(taskServicePort, board.user());
                BoardStreamClient client = open(board.user())) {
            client.ask(ALL);

            JsonNode subscribed = client.ask("{\"action\":\"unsubscribe\",\"board_ids\":[\"" + board.id() + "\"]}");
            int before = client.of("message").size();
            new Talk(bus, task.getId()).say(1, 10);
            Task unseen = withoutAgent(board);
            await().until(() -> orchestrator.isStored(task.getId(), 10));
            Task seen = withoutAgent(second);

            await().until(() -> !client.events(seen.getId()).isEmpty());
            assertThat(ids(subscribed, "board_ids")).containsExactly(second.id());
            assertThat(client.events(unseen.getId())).isEmpty();
            assertThat(client.of("message")).hasSize(before);
        }
    }

    @Test
    void badFramesAreAnsweredAndTooManyInARowEndIt() throws Exception {
        try (BoardStreamClient client = open(board.user())) {
            for (int i = 1; i <= 9; i++) {
                client.say(i % 2 == 0 ? "{\"action\":\"dance\"}" : "no json");
            }
            await().until(() -> client.of("error").size() == 9);
            client.ask(ALL);
            for (int i = 1; i <= 9; i++) {
                client.say("{\"action\":\"subscribe\",\"board_ids\":[\"no id\"]}");
            }
            await().until(() -> client.of("error").size() == 18);

            client.say("[]");

            assertThat(client.closeCode().get(20, TimeUnit.SECONDS)).isEqualTo(1008);
            assertThat(client.of("error"))
                    .allSatisfy(frame ->
                            assertThat(frame.at("/error/code").asText()).isEqualTo("invalid_input"));
        }
    }

    @Test
    void whoIsNoLongerAMemberHearsNothingMore() {
        Caller member = Caller.user(UUID.randomUUID());
        board.admit(member);
        try (Board own = new Board(taskServicePort, member);
                BoardStreamClient client = open(member)) {
            Task before = withoutAgent(board);
            client.ask("{\"action\":\"subscribe\",\"board_ids\":[\"" + board.id() + "\",\"" + own.id()
                    + "\"],\"task_ids\":[\"" + before.getId() + "\"]}");

            board.dismiss(member);
            JsonNode subscribed = client.awaitSubscribed(2);
            Task hidden = withoutAgent(board);
            Task seen = withoutAgent(own);

            await().until(() -> !client.events(seen.getId()).isEmpty());
            assertThat(ids(subscribed, "board_ids")).containsExactly(own.id());
            assertThat(ids(subscribed, "task_ids")).isEmpty();
            assertThat(client.events(hidden.getId())).isEmpty();
        }
    }

    @Test
    void aDeletedTaskLeavesAfterItsEvent() {
        Task task = board.task("Task");
        awaitAgents(task);
        try (BoardStreamClient client = open(board.user())) {
            client.ask("{\"action\":\"subscribe\",\"task_ids\":[\"" + task.getId() + "\"],\"board_ids\":[\""
                    + board.id() + "\"],\"after\":{\"" + task.getId() + "\":0}}");
            new Talk(bus, task.getId()).say(1, 10);
            await().until(() -> client.seqs(task.getId()).size() >= 10);

            board.delete(task);
            JsonNode subscribed = client.awaitSubscribed(2);
            int before = client.seqs(task.getId()).size();
            new Talk(bus, task.getId()).say(11, 20);
            await().until(() -> orchestrator.isStored(task.getId(), before + 10));
            Task last = withoutAgent(board);

            await().until(() -> !client.events(last.getId()).isEmpty());
            assertThat(client.events(task.getId())).endsWith("task.deleted");
            assertThat(ids(subscribed, "task_ids")).isEmpty();
            assertThat(client.seqs(task.getId())).hasSize(before);
        }
    }

    @Test
    void aClientIsServedOnAfterTheListeningSessionWasCut() throws SQLException {
        Task task = board.task("Task");
        awaitAgents(task);
        Talk talk = new Talk(bus, task.getId());
        try (BoardStreamClient client = open(board.user())) {
            client.ask(subscribe(board).replace("}", ",\"after\":{\"" + task.getId() + "\":0}}"));
            talk.say(1, 10);
            await().until(() -> client.seqs(task.getId()).size() >= 10);

            database.cutSessions("application_name = 'kandev-new-messages'");
            talk.say(11, 20);

            awaitWholeHistory(client, task, 20);
        }
    }

    @Test
    void aClientThatIsTooSlowIsClosedAndGoesOnWhereItWas() throws Exception {
        Task task = board.task("Task");
        awaitAgents(task);
        new Talk(bus, task.getId()).say(1, 60, "x".repeat(500_000));
        await().atMost(PATIENCE).until(() -> orchestrator.isStored(task.getId(), 60));

        try (BoardStreamClient slow = BoardStreamClient.openWithoutReading(address.getPort(), board.user())) {
            slow.say("{\"action\":\"subscribe\",\"task_ids\":[\"" + task.getId() + "\"],\"after\":{\"" + task.getId()
                    + "\":0}}");
            CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS).execute(slow::readOn);

            assertThat(slow.closeCode().get(20, TimeUnit.SECONDS)).isEqualTo(1013);
            List<Long> seen = slow.seqs(task.getId());
            assertThat(seen).isEqualTo(upTo(seen.size())).hasSizeLessThan(60);
        }
    }

    @Test
    void onlyOurServicesMayListenAndOnlyForUsers() {
        assertThat(statusOf(request -> request)).isEqualTo(401);
        assertThat(statusOf(request -> request.header(InternalToken.HEADER, Infrastructure.TOKEN)))
                .isEqualTo(401);
        assertThat(statusOf(request -> request.header(InternalToken.HEADER, Infrastructure.TOKEN)
                        .header(Caller.HEADER, "service:gateway")))
                .isEqualTo(403);
    }

    private BoardStreamClient open(Caller user) {
        return BoardStreamClient.open(address.getPort(), user);
    }

    private int statusOf(UnaryOperator<WebSocket.Builder> headers) {
        try (BoardStreamClient client = BoardStreamClient.open(address.getPort(), headers)) {
            return 101;
        } catch (CompletionException refused) {
            assertThat(refused.getCause()).isInstanceOf(WebSocketHandshakeException.class);
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    private void awaitAgents(Task... tasks) {
        for (Task task : tasks) {
            agents.awaitAgent(task.getId(), 1);
        }
    }

    private static Task withoutAgent(Board board) {
        return board.task(board.request("For people").clearAgentType());
    }

    private void pour(Task task, int lines) {
        Talk talk = new Talk(bus, task.getId());
        for (int line = 1; line <= lines; line += 20) {
            talk.say(line, line + 19);
        }
    }

    /** At least so many, from the first on, each once and in order. */
    private void awaitWholeHistory(BoardStreamClient client, Task task, int atLeast) {
        await().atMost(PATIENCE).untilAsserted(() -> {
            int stored = orchestrator.history(task.getId()).size();
            assertThat(stored).isGreaterThanOrEqualTo(atLeast);
            assertThat(client.seqs(task.getId())).isEqualTo(upTo(stored));
        });
    }

    private static List<Long> seqs(List<JsonNode> frames, Task task) {
        return frames.stream()
                .map(frame -> frame.path("message"))
                .filter(message -> message.path("task_id").asText().equals(task.getId()))
                .map(message -> message.path("seq").asLong())
                .toList();
    }

    private static String subscribe(Board board) {
        return "{\"action\":\"subscribe\",\"board_ids\":[\"" + board.id() + "\"]}";
    }

    private static List<String> ids(JsonNode frame, String field) {
        List<String> ids = new ArrayList<>();
        frame.path(field).forEach(id -> ids.add(id.asText()));
        return ids;
    }

    private static long last(List<Long> seqs) {
        return seqs.isEmpty() ? 0 : seqs.get(seqs.size() - 1);
    }

    private static List<Long> upTo(long to) {
        return LongStream.rangeClosed(1, to).boxed().toList();
    }
}
