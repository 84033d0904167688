package dev.kandev.gateway.auth;

import static dev.kandev.gateway.Accounts.EMAIL;
import static dev.kandev.gateway.Accounts.PASSWORD;
import static dev.kandev.gateway.Accounts.USERNAME;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.gateway.Accounts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AuthIT {

    @Inject
    DataSource database;

    @Inject
    AuthConfig config;

    @BeforeEach
    void startWithoutAccounts() throws SQLException {
        Accounts.removeAll(database);
    }

    @Test
    void makesOneAdministratorOfManyWhoRegisterAtOnce() {
        ExecutorService pool = Executors.newFixedThreadPool(6);
        List<CompletableFuture<Response>> attempts = IntStream.range(0, 6)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> Accounts.register("u" + n + "@example.org", "user" + n, PASSWORD), pool))
                .toList();

        List<Response> answers = attempts.stream().map(CompletableFuture::join).toList();
        pool.shutdown();

        assertThat(answers).extracting(Response::statusCode).containsOnly(201, 403);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 201)
                .singleElement()
                .satisfies(made -> assertThat(made.<String>path("role")).isEqualTo("admin"));
    }

    @Test
    void tellsWhoSignedInByEmailOrUsername() {
        register().then().statusCode(201).body("email", equalTo(EMAIL)).body("id", notNullValue());

        for (String login : List.of(EMAIL, "ADA@Example.org", USERNAME)) {
            Response pair = Accounts.login(login, PASSWORD);
            pair.then().statusCode(200).body("token_type", equalTo("Bearer")).body("expires_in", equalTo(900));

            given().auth()
                    .oauth2(pair.path("access_token"))
                    .get("/api/v1/auth/me")
                    .then()
                    .statusCode(200)
                    .body("username", equalTo(USERNAME))
                    .body("role", equalTo("admin"));
        }
    }

    @Test
    void answersUnknownAccountsLikeWrongPasswords() {
        register();

        Response unknown = Accounts.login("nobody@example.org", PASSWORD);
        Response wrong = Accounts.login(EMAIL, "wrong password");

        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.asString()).isEqualTo(wrong.asString());
    }

    @Test
    void namesTheFieldsOfAnInvalidRegistration() {
        Response answer = Accounts.register("no address", "x y", "short");

        answer.then().statusCode(400).contentType("application/problem+json");
        assertThat(answer.<List<String>>path("errors.field")).containsExactly("email", "password", "username");
    }

    @Test
    void exchangesARefreshTokenOnceAndEndsTheSignInWhenItComesAgain() {
        register();
        String first = Accounts.login(EMAIL, PASSWORD).path("refresh_token");

        Response renewed = Accounts.refresh(first);
        renewed.then().statusCode(200);
        String second = renewed.path("refresh_token");

        Accounts.refresh(first).then().statusCode(401);
        Accounts.refresh(second).then().statusCode(401);
    }

    @Test
    void forgetsASignInOnLogout() {
        register();
        String token = Accounts.login(EMAIL, PASSWORD).path("refresh_token");

        given().contentType(ContentType.JSON)
                .body(Map.of("refresh_token", token))
                .post("/api/v1/auth/logout")
                .then()
                .statusCode(204);

        Accounts.refresh(token).then().statusCode(401);
    }

    @Test
    void refusesATokenThatAnotherKeySigned() {
        register();
        String token = Accounts.login(EMAIL, PASSWORD).path("access_token");
        String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(512);

        given().auth()
                .oauth2(forged)
                .get("/api/v1/auth/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", notNullValue())
                .contentType("application/problem+json");
    }

    @Test
    void keepsTheSigningKeyForItsOwnerAlone() throws IOException {
        Path file = config.keyDir().resolve(SigningKeys.FILE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(new SigningKeys(config).publicKey()).isEqualTo(new SigningKeys(config).publicKey());
    }

    private static Response register() {
        return Accounts.register(EMAIL, USERNAME, PASSWORD);
    }
}
