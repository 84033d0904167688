package dev.kandev.gateway.admin;

import static dev.kandev.gateway.Accounts.PASSWORD;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.gateway.Accounts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class UsersIT {

    private static final String USERS = "/api/v1/users";
    private static final String USER = USERS + "/{id}";
    private static final String ME = "/api/v1/auth/me";

    @Inject
    DataSource database;

    private String admin;
    private String bob;

    @BeforeEach
    void makeTwoAccounts() throws SQLException {
        admin = Accounts.accessToken(database);
        bob = Accounts.make(admin, "bob");
    }

    @Test
    void listsAccountsByPageAndByText() {
        Accounts.as(admin)
                .get(USERS)
                .then()
                .statusCode(200)
                .body("users.username", contains(Accounts.USERNAME, "bob"))
                .body("users.role", contains("admin", "user"))
                .body("users.disabled", contains(false, false))
                .body("total", equalTo(2))
                .body(not(containsString("password")));
        Accounts.as(admin)
                .get(USERS + "?limit=1&offset=1")
                .then()
                .body("users.username", contains("bob"))
                .body("total", equalTo(2));
        Accounts.as(admin)
                .get(USERS + "?q=BOB@")
                .then()
                .body("users.username", contains("bob"))
                .body("total", equalTo(1));
        Accounts.as(admin).get(USERS + "?q=%25").then().body("total", equalTo(0));
    }

    @Test
    void isForAdministratorsAlone() {
        String token = tokenOfBob();

        problem(Accounts.as(token).get(USERS), 403);
        problem(change(token, bob, "{\"role\":\"admin\"}"), 403);
        problem(Accounts.as(token).get(USERS + "/invitations"), 403);
    }

    @Test
    void namesWhatIsTakenAndWhatIsWrong() {
        problem(
                        Accounts.as(admin)
                                .body(Map.of("email", "BOB@example.org", "username", "b", "password", "short"))
                                .post(USERS),
                        400)
                .body("errors.field", contains("password", "username"));
        problem(
                        Accounts.as(admin)
                                .body(Map.of("email", "BOB@example.org", "username", "bobby", "password", PASSWORD))
                                .post(USERS),
                        409)
                .body("detail", containsString("email"));
        problem(change(admin, bob, "{\"username\":\"ADA\"}"), 409).body("detail", containsString("username"));
        problem(change(admin, UUID.randomUUID().toString(), "{\"disabled\":true}"), 404);
        problem(change(admin, bob, "{\"role\":\"king\"}"), 400).body("errors.field", contains("role"));
    }

    @Test
    void shutsOutADisabledUserAtOnceAndLetsThemInAgain() {
        Response pair = Accounts.login("bob", PASSWORD);
        String token = pair.path("access_token");
        String apiToken = Accounts.as(token)
                .body("{\"name\":\"script\"}")
                .post("/api/v1/auth/tokens")
                .path("token");
        Accounts.as(token).get(ME).then().statusCode(200);
        Accounts.as(apiToken).get(ME).then().statusCode(200);

        change(admin, bob, "{\"disabled\":true}").then().statusCode(200).body("disabled", equalTo(true));

        problem(Accounts.as(token).get(ME), 401);
        problem(Accounts.as(apiToken).get(ME), 401);
        problem(Accounts.login("bob", PASSWORD), 401);
        problem(Accounts.refresh(pair.path("refresh_token")), 401);

        change(admin, bob, "{\"disabled\":false}").then().statusCode(200);

        Accounts.as(apiToken).get(ME).then().statusCode(200);
        Accounts.login("bob", PASSWORD).then().statusCode(200);
        problem(Accounts.refresh(pair.path("refresh_token")), 401);
    }

    @Test
    void tellsNobodyThatAnAccountIsDisabled() {
        String wrong = Accounts.login("bob", "wrong password").asString();

        change(admin, bob, "{\"disabled\":true}");

        problem(Accounts.login("bob", PASSWORD), 401).body(equalTo(wrong));
    }

    @Test
    void takesTheRoleFromTheAccountNotFromTheToken() {
        String token = tokenOfBob();
        problem(Accounts.as(token).get(USERS), 403);

        change(admin, bob, "{\"role\":\"admin\"}").then().statusCode(200);
        Accounts.as(token).get(USERS).then().statusCode(200);

        change(admin, bob, "{\"role\":\"user\"}").then().statusCode(200);
        problem(Accounts.as(token).get(USERS), 403);
    }

    @Test
    void keepsTheLastAdministrator() {
        String ada = Accounts.as(admin).get(ME).path("id");

        problem(change(admin, ada, "{\"role\":\"user\"}"), 409);
        problem(change(admin, ada, "{\"disabled\":true}"), 409);

        change(admin, bob, "{\"role\":\"admin\"}").then().statusCode(200);
        change(admin, ada, "{\"role\":\"user\"}").then().statusCode(200).body("role", equalTo("user"));
    }

    @Test
    void changesNamesAndPasswordsAndEndsTheSignInsOfTheLatter() {
        String refreshToken = Accounts.login("bob", PASSWORD).path("refresh_token");

        change(admin, bob, "{\"username\":\"robert\",\"email\":\"Robert@example.org\"}")
                .then()
                .statusCode(200)
                .body("email", equalTo("robert@example.org"));
        String renewed =
                Accounts.refresh(refreshToken).then().statusCode(200).extract().path("refresh_token");
        change(admin, bob, "{\"password\":\"a password of the admin\"}").then().statusCode(200);

        problem(Accounts.refresh(renewed), 401);
        problem(Accounts.login("robert", PASSWORD), 401);
        Accounts.login("robert@example.org", "a password of the admin").then().statusCode(200);
    }

    private String tokenOfBob() {
        return Accounts.login("bob", PASSWORD).path("access_token");
    }

    private static Response change(String by, String id, String body) {
        return Accounts.as(by).body(body).patch(USER, id);
    }

    private static ValidatableResponse problem(Response answer, int status) {
        return answer.then().statusCode(status).contentType("application/problem+json");
    }
}
