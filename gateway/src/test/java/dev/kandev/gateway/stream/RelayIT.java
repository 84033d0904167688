package dev.kandev.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.kandev.common.grpc.Caller;
import dev.kandev.common.grpc.InternalToken;
import dev.kandev.common.test.Infrastructure;
import dev.kandev.gateway.scene.OrchestratorStreams;
import dev.kandev.gateway.scene.Person;
import dev.kandev.gateway.scene.ServedStream;
import dev.kandev.gateway.scene.StreamClient;
import dev.kandev.gateway.scene.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class RelayIT {

    private static final String BOARDS = "/api/v1/orchestrator/stream";
    private static final String HALF_A_MEGABYTE = "x".repeat(500_000);

    /** A hundred megabytes: far more than all buffers on the way hold. */
    private static final int TOO_MANY = 200;

    @TestHTTPResource("/")
    URI address;

    @ConfigProperty(name = "kandev.orchestrator.port")
    int orchestratorPort;

    private OrchestratorStreams orchestrator;
    private Person person;

    @BeforeEach
    void signIn() {
        orchestrator = new OrchestratorStreams(orchestratorPort);
        person = Person.joins();
    }

    @AfterEach
    void close() {
        orchestrator.close();
    }

    @Test
    void passesFramesOfTheBoardStreamBothWaysAsTheUser() throws Exception {
        try (StreamClient client = StreamClient.open(address.getPort(), BOARDS, person)) {
            ServedStream stream = orchestrator.awaitStream();
            assertThat(stream.uri()).isEqualTo("/internal/stream");
            assertThat(stream.header(InternalToken.HEADER)).isEqualTo(Infrastructure.TOKEN);
            assertThat(stream.header(Caller.HEADER)).isEqualTo("user:" + person.id());

            client.say("no JSON, and nobody minds");
            stream.say("neither is this");

            await().until(() -> stream.heard().equals(List.of("no JSON, and nobody minds")));
            await().until(() -> client.messages().equals(List.of("neither is this")));
        }
    }

    @Test
    void passesFramesOfATaskStreamFromTheCursorOn() throws Exception {
        String task = person.makesATask(person.makesABoard(), "task");
        String path = "/api/v1/orchestrator/tasks/" + task + "/stream?after=7";
        try (StreamClient client = StreamClient.open(address.getPort(), path, person)) {
            ServedStream stream = orchestrator.awaitStream();
            assertThat(stream.uri()).isEqualTo("/internal/tasks/" + task + "/stream?after=7");

            stream.say("message");

            await().until(() -> client.messages().equals(List.of("message")));
        }
    }

    @Test
    void takesTheTokenFromASubprotocol() throws Exception {
        try (StreamClient client = StreamClient.open(
                address.getPort(), BOARDS, request -> request.subprotocols("kandev.v1", "bearer." + person.token()))) {
            ServedStream stream = orchestrator.awaitStream();

            assertThat(client.subprotocol()).isEqualTo("kandev.v1");
            assertThat(stream.header("Sec-WebSocket-Protocol")).isNull();
            assertThat(stream.header("Authorization")).isNull();
        }
    }

    @Test
    void refusesTheUpgradeWithoutAToken() {
        assertThatThrownBy(() -> StreamClient.open(address.getPort(), BOARDS, request -> request))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                refused.getResponse().statusCode())
                        .isEqualTo(401));
    }

    @Test
    void carriesTheOrchestratorsCloseCodes() throws Exception {
        assertThat(closedByOrchestrator(4403)).isEqualTo(4403);
        assertThat(closedByOrchestrator(1013)).isEqualTo(1013);
        assertThat(closedByOrchestrator(1012)).isEqualTo(1012);
        assertThat(closedByOrchestrator(1001)).isEqualTo(1012);
    }

    private int closedByOrchestrator(int code) throws InterruptedException, ExecutionException, TimeoutException {
        try (StreamClient client = StreamClient.open(address.getPort(), BOARDS, person)) {
            orchestrator.awaitStream().hangUp(code);
            return client.closeCode().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void carriesTheClientsCloseCode() throws Exception {
        try (StreamClient client = StreamClient.open(address.getPort(), BOARDS, person)) {
            ServedStream stream = orchestrator.awaitStream();

            client.hangUp(4000);

            assertThat(stream.closeCode().get(10, TimeUnit.SECONDS)).isEqualTo(4000);
        }
    }

    @Test
    void asksTheClientToComeBackWhileTheOrchestratorIsAway() throws Exception {
        orchestrator.close();
        try (StreamClient client = StreamClient.open(address.getPort(), BOARDS, person)) {
            assertThat(client.closeCode().get(10, TimeUnit.SECONDS)).isEqualTo(1012);
        }
    }

    @Test
    void keepsTheOrderOfWhatIsSaidBeforeTheOrchestratorIsReached() throws Exception {
        List<String> said = IntStream.rangeClosed(1, 200)
                .mapToObj(n -> n + " " + "x".repeat(1_000))
                .toList();
        try (StreamClient client = StreamClient.open(address.getPort(), BOARDS, person)) {
            said.forEach(client::say);

            ServedStream stream = orchestrator.awaitStream();
            await().until(() -> stream.heard().size() == said.size());
            assertThat(stream.heard()).isEqualTo(said);
        }
    }

    @Test
    void takesASubscriptionToThousandsOfTasks() throws Exception {
        try (StreamClient client = StreamClient.open(address.getPort(), BOARDS, person)) {
            client.say(HALF_A_MEGABYTE);

            ServedStream stream = orchestrator.awaitStream();
            await().until(() -> stream.heard().equals(List.of(HALF_A_MEGABYTE)));
        }
    }

    @Test
    void holdsBackTheOrchestratorForAClientThatReadsSlowly() throws Exception {
        try (StreamClient client = StreamClient.openWithoutReading(address.getPort(), BOARDS, person)) {
            ServedStream stream = orchestrator.awaitStream();
            int said = 1;
            while (said < TOO_MANY && stream.sayInTime(said + " " + HALF_A_MEGABYTE)) {
                said++;
            }
            assertThat(said).isLessThan(TOO_MANY);
            stream.hangUp(1013);

            client.readOn();

            assertThat(client.closeCode().get(20, TimeUnit.SECONDS)).isEqualTo(1013);
            assertThat(client.messages())
                    .extracting(message -> Integer.valueOf(message.substring(0, message.indexOf(' '))))
                    .isEqualTo(IntStream.rangeClosed(1, client.messages().size())
                            .boxed()
                            .toList());
        }
    }

    @Test
    void hangsUpOnAClientThatSaysMoreThanTheOrchestratorTakes() throws Exception {
        orchestrator.goDeaf();
        try (StreamClient client = StreamClient.open(address.getPort(), BOARDS, person)) {
            orchestrator.awaitStream();
            for (int said = 0; said < TOO_MANY && !client.closeCode().isDone(); said++) {
                try {
                    client.say(HALF_A_MEGABYTE);
                } catch (CompletionException closed) {
                    break;
                }
            }

            assertThat(client.closeCode().get(20, TimeUnit.SECONDS)).isEqualTo(1013);
        }
    }
}
