package dev.kandev.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.gateway.Accounts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class TaskStreamIT {

    @Inject
    DataSource database;

    @TestHTTPResource("/api/v1/orchestrator/tasks/00000000-0000-0000-0000-000000000001/stream")
    URI stream;

    @Test
    void refusesTheUpgradeWithoutAToken() {
        assertThat(statusOf(request -> request)).isEqualTo(401);
    }

    @Test
    void refusesTheUpgradeWithABadToken() {
        assertThat(statusOf(request -> request.header("Authorization", "Bearer no.token.atall")))
                .isEqualTo(401);
        assertThat(statusOf(request -> request.subprotocols("kandev.v1", "bearer.no.token.atall")))
                .isEqualTo(401);
    }

    @Test
    void takesTheTokenFromHeaderOrSubprotocolAndAsksWhetherTheTaskIsVisible() throws SQLException {
        String token = Accounts.accessToken(database);

        // Task-service is away, so the question cannot be answered: the way there was open.
        assertThat(statusOf(request -> request.header("Authorization", "Bearer " + token)))
                .isEqualTo(503);
        assertThat(statusOf(request -> request.subprotocols("kandev.v1", "bearer." + token)))
                .isEqualTo(503);
    }

    private int statusOf(UnaryOperator<WebSocket.Builder> request) {
        URI address = URI.create(stream.toString().replaceFirst("^http", "ws"));
        try {
            request.apply(HttpClient.newHttpClient().newWebSocketBuilder())
                    .buildAsync(address, new WebSocket.Listener() {})
                    .join();
            return 101;
        } catch (CompletionException refused) {
            assertThat(refused.getCause()).isInstanceOf(WebSocketHandshakeException.class);
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }
}
