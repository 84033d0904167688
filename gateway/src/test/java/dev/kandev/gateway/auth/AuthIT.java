package dev.kandev.gateway.auth;

import static dev.kandev.gateway.Accounts.EMAIL;
import static dev.kandev.gateway.Accounts.PASSWORD;
import static dev.kandev.gateway.Accounts.USERNAME;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.gateway.Accounts;
import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
    void tellsWhetherTheFirstAccountIsStillToBeMade() {
        given().get("/api/v1/auth/registration")
                .then()
                .statusCode(200)
                .body("first_account", equalTo(true))
                .body("mode", equalTo("closed"));

        register().then().statusCode(201);

        given().get("/api/v1/auth/registration").then().body("first_account", equalTo(false));
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
    void refusesALoginThatNoDatabaseTakes() {
        Accounts.login("ada\0", Accounts.PASSWORD).then().statusCode(400).body("errors[0].field", equalTo("login"));
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
    void changesThePasswordAndEndsAllOtherSignIns() {
        register();
        Response own = Accounts.login(EMAIL, PASSWORD);
        Response other = Accounts.login(EMAIL, PASSWORD);

        changePassword(own, PASSWORD, "a much better password").then().statusCode(204);

        Accounts.refresh(other.path("refresh_token")).then().statusCode(401);
        Accounts.refresh(own.path("refresh_token")).then().statusCode(200);
        Accounts.login(EMAIL, PASSWORD).then().statusCode(401);
        Accounts.login(EMAIL, "a much better password").then().statusCode(200);
    }

    @Test
    void keepsThePasswordWhenTheCurrentOneIsWrongOrTheNewOneIsNotFit() {
        register();
        Response own = Accounts.login(EMAIL, PASSWORD);

        Response wrong = changePassword(own, "wrong password", "a much better password");
        wrong.then().statusCode(400).body("errors.field", contains("current_password"));
        changePassword(own, PASSWORD, "short").then().statusCode(400).body("errors.field", contains("new_password"));
        changePassword(own, PASSWORD, "ü".repeat(37))
                .then()
                .statusCode(400)
                .body("errors.field", contains("new_password"));

        Accounts.login(EMAIL, PASSWORD).then().statusCode(200);
    }

    @Test
    void throttlesFailedSignInsWhetherThereIsSuchAnAccountOrNot() {
        String nobody = "nobody-" + UUID.randomUUID();
        for (int n = 0; n < 10; n++) {
            Accounts.login(nobody, PASSWORD).then().statusCode(401);
        }

        Accounts.login(nobody, PASSWORD)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9]\\d*"));
    }

    @Test
    void renewsAHashThatWasCheaperWhenItsOwnerSignsIn() throws SQLException {
        register();
        String cheap = BcryptUtil.bcryptHash(PASSWORD, 5);
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("update users set password_hash = ?")) {
            update.setString(1, cheap);
            update.execute();
        }

        Accounts.login(EMAIL, "wrong password").then().statusCode(401);
        assertThat(passwordHash()).isEqualTo(cheap);
        Accounts.login(EMAIL, PASSWORD).then().statusCode(200);

        assertThat(passwordHash()).isNotEqualTo(cheap).startsWith("$2a$10$");
        Accounts.login(EMAIL, PASSWORD).then().statusCode(200);
    }

    private String passwordHash() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select password_hash from users")) {
            found.next();
            return found.getString(1);
        }
    }

    private static Response changePassword(Response signIn, String current, String wanted) {
        return Accounts.as(signIn.path("access_token"))
                .body(Map.of("current_password", current, "new_password", wanted))
                .put("/api/v1/auth/password");
    }

    private static Response register() {
        return Accounts.register(EMAIL, USERNAME, PASSWORD);
    }
}
