package dev.kandev.orchestrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.InternalToken;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.orchestrator.scene.Scene;
import dev.kandev.orchestrator.scene.StreamClient;
import dev.kandev.orchestrator.scene.Surroundings;
import dev.kandev.orchestrator.scene.Talk;
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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Surroundings.class)
class StreamIT extends Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @Inject
    MeterRegistry metrics;

    @Test
    void historyAndNewsAreOneWhileMessagesArePouringIn() {
        Talk talk = new Talk(bus);
        talk.say(1, 1_000);
        CompletableFuture<Void> pouring = CompletableFuture.runAsync(() -> pour(talk, 1_001, 3_000));
        List<StreamClient> clients = new ArrayList<>();

        while (!pouring.isDone() && clients.size() < 20) {
            clients.add(StreamClient.open(address.getPort(), talk.taskId(), 0));
        }
        pouring.join();

        assertThat(clients).allSatisfy(client -> awaitAll(client, 1, 3_000));
        clients.forEach(StreamClient::close);
    }

    @Test
    void aClientThatComesBackWithItsCursorSeesTheRestOnce() {
        Talk talk = new Talk(bus);
        CompletableFuture<Void> pouring = CompletableFuture.runAsync(() -> pour(talk, 1, 2_000));
        List<Long> seen = new ArrayList<>();

        while (seen.size() < 2_000) {
            long cursor = seen.isEmpty() ? 0 : seen.get(seen.size() - 1);
            try (StreamClient client = StreamClient.open(address.getPort(), talk.taskId(), cursor)) {
                await().atMost(PATIENCE).until(() -> !client.seqs().isEmpty());
                seen.addAll(List.copyOf(client.seqs()));
            }
        }
        pouring.join();

        assertThat(seen).isEqualTo(upTo(1, 2_000));
    }

    @Test
    void aClientWhoseTaskIsQuietHearsOfNewsAtOnce() {
        Talk talk = new Talk(bus);
        try (StreamClient client = StreamClient.open(address.getPort(), talk.taskId(), 0)) {
            talk.say(1, 1);
            awaitAll(client, 1, 1);

            talk.say(2, 2);

            awaitAll(client, 1, 2);
        }
    }

    @Test
    void aClientIsServedOnAfterTheListeningSessionWasCut() throws SQLException {
        Talk talk = new Talk(bus);
        try (StreamClient client = StreamClient.open(address.getPort(), talk.taskId(), 0)) {
            talk.say(1, 10);
            awaitAll(client, 1, 10);

            database.cutSessions("application_name = 'kandev-new-messages'");
            talk.say(11, 20);

            awaitAll(client, 1, 20);
        }
    }

    @Test
    void aClientThatIsTooSlowIsClosedAndGoesOnWhereItWas() throws Exception {
        Talk talk = new Talk(bus);
        sayMuch(talk);

        try (StreamClient slow = StreamClient.openWithoutReading(address.getPort(), talk.taskId())) {
            CompletableFuture.delayedExecutor(3, TimeUnit.SECONDS).execute(slow::readOn);

            assertThat(slow.closeCode().get(20, TimeUnit.SECONDS)).isEqualTo(1013);
            List<Long> seen = List.copyOf(slow.seqs());
            assertThat(seen).isEqualTo(upTo(1, seen.size())).hasSizeLessThan(60);
            try (StreamClient again = StreamClient.open(address.getPort(), talk.taskId(), seen.size())) {
                awaitAll(again, seen.size() + 1, 60);
            }
        }
    }

    @Test
    void aClientThatNeverReadsIsHungUpOn() {
        Talk talk = new Talk(bus);
        await().until(() -> openStreams() == 0);
        sayMuch(talk);

        try (StreamClient dead = StreamClient.openWithoutReading(address.getPort(), talk.taskId())) {
            await().until(() -> openStreams() == 1);

            await().atMost(PATIENCE).until(() -> openStreams() == 0);
        }
    }

    @Test
    void onlyOurServicesMayListen() {
        assertThat(statusOf("0", request -> request)).isEqualTo(401);
        assertThat(statusOf("0", request -> request.header(InternalToken.HEADER, Infrastructure.TOKEN)))
                .isEqualTo(401);
        assertThat(statusOf("0", request -> request.header(InternalToken.HEADER, "another-token-that-is-long-enough")
                        .header(Caller.HEADER, "service:gateway")))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "1234567890123456789"})
    void aCursorIsANumber(String after) {
        assertThat(statusOf(after, StreamClient::asGateway)).isEqualTo(400);
    }

    @Test
    void aTaskIsNamedByItsId() {
        assertThat(statusOf("no-id", "0", StreamClient::asGateway)).isEqualTo(404);
    }

    private static void pour(Talk talk, int from, int to) {
        for (int line = from; line <= to; line += 20) {
            talk.say(line, line + 19);
        }
    }

    /** More than the buffers of the operating system hold. */
    private void sayMuch(Talk talk) {
        talk.say(1, 60, "x".repeat(500_000));
        await().atMost(PATIENCE).until(() -> orchestrator.isStored(talk.taskId(), 60));
    }

    private double openStreams() {
        return metrics.get("kandev.streams.open").gauge().value();
    }

    private int statusOf(String after, UnaryOperator<WebSocket.Builder> headers) {
        return statusOf(UUID.randomUUID().toString(), after, headers);
    }

    private int statusOf(String taskId, String after, UnaryOperator<WebSocket.Builder> headers) {
        try (StreamClient client = StreamClient.open(address.getPort(), taskId, after, headers)) {
            return 101;
        } catch (CompletionException refused) {
            assertThat(refused.getCause()).isInstanceOf(WebSocketHandshakeException.class);
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }

    private static void awaitAll(StreamClient client, long from, long to) {
        await().atMost(PATIENCE).until(() -> client.seqs().size() >= to - from + 1);
        assertThat(client.seqs()).isEqualTo(upTo(from, to));
    }

    private static List<Long> upTo(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
