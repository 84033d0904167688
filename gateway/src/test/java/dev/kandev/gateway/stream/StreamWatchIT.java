package dev.kandev.gateway.stream;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.gateway.scene.OrchestratorStreams;
import dev.kandev.gateway.scene.Person;
import dev.kandev.gateway.scene.StreamClient;
import dev.kandev.gateway.scene.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.net.URI;
import java.net.http.WebSocketHandshakeException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Surroundings.class)
class StreamWatchIT {

    private static final String BOARDS = "/api/v1/orchestrator/stream";
    private static final int PATIENCE_SECONDS = 20;

    @TestHTTPResource("/")
    URI address;

    @ConfigProperty(name = "kandev.orchestrator.port")
    int orchestratorPort;

    @ConfigProperty(name = "kandev.orchestrator.streams-per-user")
    int streamsPerUser;

    @ConfigProperty(name = "kandev.auth.key-dir")
    Path keys;

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
    void aStreamEndsWhenItsTokenExpires() throws Exception {
        String token = tokenFor(Duration.ofSeconds(2));

        try (StreamClient client = StreamClient.open(
                address.getPort(), BOARDS, request -> request.header("Authorization", "Bearer " + token))) {
            assertThat(client.closeCode().get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isEqualTo(4401);
        }
    }

    @Test
    void aTaskStreamEndsWhenItsReaderLeavesTheBoard() throws Exception {
        Person owner = Person.joins();
        String board = owner.makesABoard();
        String task = owner.makesATask(board, "task");
        owner.admits(board, person.id(), "viewer").then().statusCode(200);

        try (StreamClient client =
                StreamClient.open(address.getPort(), "/api/v1/orchestrator/tasks/" + task + "/stream", person)) {
            orchestrator.awaitStream();
            owner.asks()
                    .delete("/api/v1/boards/{board}/members/{user}", board, person.id())
                    .then()
                    .statusCode(204);

            assertThat(client.closeCode().get(PATIENCE_SECONDS, TimeUnit.SECONDS))
                    .isEqualTo(4403);
        }
    }

    @Test
    void oneUserHasOnlySoManyStreams() {
        List<StreamClient> open = new ArrayList<>();
        try {
            for (int i = 0; i < streamsPerUser; i++) {
                open.add(StreamClient.open(address.getPort(), BOARDS, person));
            }
            assertThatThrownBy(() -> StreamClient.open(address.getPort(), BOARDS, person))
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                    refused.getResponse().statusCode())
                            .isEqualTo(429));
            open.add(StreamClient.open(address.getPort(), BOARDS, Person.joins()));
        } finally {
            open.forEach(StreamClient::close);
        }
    }

    private String tokenFor(Duration lifetime) throws Exception {
        return Jwt.issuer("kandev")
                .audience("kandev")
                .subject(person.id())
                .upn(person.username())
                .groups("user")
                .claim("sid", UUID.randomUUID().toString())
                .expiresIn(lifetime)
                .jws()
                .keyId(given().get("/.well-known/jwks.json").path("keys[0].kid"))
                .sign(KeyUtils.decodePrivateKey(Files.readString(keys.resolve("access-token-key.pem"))));
    }
}
