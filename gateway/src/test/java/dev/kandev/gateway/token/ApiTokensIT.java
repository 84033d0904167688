package dev.kandev.gateway.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.gateway.Accounts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ApiTokensIT {

    private static final String TOKENS = "/api/v1/auth/tokens";
    private static final String TOKEN = TOKENS + "/{id}";
    private static final String ME = "/api/v1/auth/me";

    @Inject
    DataSource database;

    @TestHTTPResource("/api/v1/orchestrator/tasks/00000000-0000-0000-0000-000000000001/stream")
    URI stream;

    private String signedIn;

    @BeforeEach
    void signIn() throws SQLException {
        signedIn = Accounts.accessToken(database);
    }

    @Test
    void showsATokenOnceAndItsBeginningAfterwards() {
        Response made = make("nightly build");
        made.then()
                .statusCode(201)
                .body("token", matchesPattern("kdv_[A-Za-z0-9_-]{43}"))
                .body("name", equalTo("nightly build"))
                .body("expires_at", nullValue());
        String token = made.path("token");

        Accounts.as(signedIn)
                .get(TOKENS)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("tokens.id", contains(made.<String>path("id")))
                .body("tokens.prefix", contains(token.substring(0, 8)))
                .body("tokens[0].created_at", notNullValue())
                .body("tokens[0].last_used_at", nullValue())
                .body(not(containsString(token)));
    }

    @Test
    void isGoodWhereverAnAccessTokenIs() {
        String token = make("script").path("token");

        Accounts.as(token).get(ME).then().statusCode(200).body("username", equalTo(Accounts.USERNAME));
        Accounts.as(token).get("/api/v1/users").then().statusCode(200);
        // Task-service is away: the way there was open.
        Accounts.as(token).get("/api/v1/boards").then().statusCode(503);
        assertThat(statusOfUpgrade(token)).isEqualTo(503);
    }

    @Test
    void refusesATokenThatNobodyMade() {
        String unknown = "kdv_" + "A".repeat(43);

        Accounts.as(unknown)
                .get(ME)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .contentType("application/problem+json");
        assertThat(statusOfUpgrade(unknown)).isEqualTo(401);
    }

    @Test
    void isGoodNoLongerWhenItIsRevoked() {
        Response made = make("script");
        String token = made.path("token");
        Accounts.as(token).get(ME).then().statusCode(200);

        Accounts.as(signedIn).delete(TOKEN, made.<String>path("id")).then().statusCode(204);

        Accounts.as(token).get(ME).then().statusCode(401);
        Accounts.as(signedIn).delete(TOKEN, made.<String>path("id")).then().statusCode(404);
    }

    @Test
    void isGoodNoLongerWhenItHasExpired() throws SQLException {
        String token = Accounts.as(signedIn)
                .body("{\"name\":\"script\",\"expires_in_days\":1}")
                .post(TOKENS)
                .then()
                .statusCode(201)
                .body("expires_at", notNullValue())
                .extract()
                .path("token");
        Accounts.as(token).get(ME).then().statusCode(200);

        change("update api_tokens set expires_at = now() - interval '1 second'");

        Accounts.as(token).get(ME).then().statusCode(401);
    }

    @Test
    void makesNoTokensAndChangesNoPasswords() {
        String token = make("script").path("token");

        Accounts.as(token)
                .body("{\"name\":\"another\"}")
                .post(TOKENS)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("detail", containsString("an API token cannot make API tokens"));
        Accounts.as(token)
                .body(Map.of("current_password", Accounts.PASSWORD, "new_password", "another password"))
                .put("/api/v1/auth/password")
                .then()
                .statusCode(403)
                .body("detail", containsString("an API token cannot change the password"));
    }

    @Test
    void makesNoAdministrators() {
        String token = make("script").path("token");
        Map<String, String> bob = Map.of("email", "bob@example.org", "username", "bob", "password", Accounts.PASSWORD);
        Map<String, String> mallory = new HashMap<>(bob);
        mallory.put("role", "admin");

        Accounts.as(token).body(mallory).post("/api/v1/users").then().statusCode(403);
        String id = Accounts.as(token)
                .body(bob)
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Accounts.as(token)
                .body("{\"role\":\"admin\"}")
                .patch("/api/v1/users/{id}", id)
                .then()
                .statusCode(403)
                .body("detail", containsString("an API token cannot make administrators"));
        Accounts.as(token)
                .body("{\"role\":\"admin\"}")
                .post("/api/v1/users/invitations")
                .then()
                .statusCode(403);
    }

    @Test
    void keepsTheTokensOfOthersOutOfSight() {
        String id = make("script").path("id");
        Accounts.make(signedIn, "bob");
        String other = Accounts.login("bob", Accounts.PASSWORD).path("access_token");

        Accounts.as(other).get(TOKENS).then().body("total", equalTo(0));
        Accounts.as(other).delete(TOKEN, id).then().statusCode(404);
    }

    @Test
    void notesItsUseAtMostOnceAMinute() throws SQLException {
        String token = make("script").path("token");
        Accounts.as(token).get(ME);
        String first = lastUse();
        assertThat(first).isNotNull();

        Accounts.as(token).get(ME);
        assertThat(lastUse()).isEqualTo(first);

        change("update api_tokens set last_used_at = now() - interval '61 seconds'");
        String longAgo = lastUse();
        Accounts.as(token).get(ME);
        assertThat(lastUse()).isGreaterThan(longAgo);
    }

    @Test
    void boundsHowManyAUserHas() throws SQLException {
        make("one");
        change("insert into api_tokens (id, user_id, name, prefix, token_hash, created_at)"
                + " select gen_random_uuid(), user_id, 'more', 'kdv_', gen_random_uuid(), now()"
                + " from api_tokens, generate_series(1, 99)");

        make("one too many").then().statusCode(409).contentType("application/problem+json");
    }

    @Test
    void namesWhatIsWrongWithABody() {
        Accounts.as(signedIn)
                .body("{\"name\":\" \",\"expires_in_days\":0}")
                .post(TOKENS)
                .then()
                .statusCode(400)
                .body("errors.field", contains("expires_in_days", "name"));
    }

    private Response make(String name) {
        return Accounts.as(signedIn).body(Map.of("name", name)).post(TOKENS);
    }

    private String lastUse() {
        return Accounts.as(signedIn).get(TOKENS).path("tokens[0].last_used_at");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int statusOfUpgrade(String token) {
        try {
            HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .subprotocols("kandev.v1", "bearer." + token)
                    .buildAsync(URI.create(stream.toString().replaceFirst("^http", "ws")), new WebSocket.Listener() {})
                    .join();
            return 101;
        } catch (CompletionException refused) {
            return ((WebSocketHandshakeException) refused.getCause())
                    .getResponse()
                    .statusCode();
        }
    }
}
