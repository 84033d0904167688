package dev.kandev.gateway.admin;

import static dev.kandev.gateway.Accounts.PASSWORD;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.gateway.Accounts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(InvitationsIT.ByInvitation.class)
@WithTestResource(Infrastructure.class)
class InvitationsIT {

    private static final String INVITATIONS = "/api/v1/users/invitations";

    @Inject
    DataSource database;

    private String admin;

    public static final class ByInvitation implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kandev.auth.registration", "invitation");
        }
    }

    @BeforeEach
    void signIn() throws SQLException {
        admin = Accounts.accessToken(database);
    }

    @Test
    void letsTheInvitedRegisterOnce() {
        String invitation = invite("{\"role\":\"admin\"}");

        register("bob", invitation).then().statusCode(201).body("role", equalTo("admin"));
        problem(register("eve", invitation), 403);

        Accounts.as(admin)
                .get(INVITATIONS)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("invitations[0].used_at", notNullValue())
                .body("invitations[0].used_by", notNullValue())
                .body(not(containsString(invitation)));
    }

    @Test
    void refusesWhoIsNotInvitedWhetherTheAccountExistsOrNot() {
        String unknown = problem(register("eve", null), 403).extract().asString();
        String known = problem(register(Accounts.USERNAME, null), 403).extract().asString();
        problem(register("eve", "no invitation"), 403);

        assertThat(known).isEqualTo(unknown);
    }

    @Test
    void isGoodForTheInvitedAddressAlone() {
        String invitation = invite("{\"email\":\"Bob@example.org\"}");

        problem(register("eve", invitation), 403);
        register("bob", invitation).then().statusCode(201).body("role", equalTo("user"));
    }

    @Test
    void isGoodStillWhenTheNameWasTaken() {
        String invitation = invite("{}");

        problem(register(Accounts.USERNAME, invitation), 409)
                .body("detail", equalTo("an account with this email or this username exists"));
        register("bob", invitation).then().statusCode(201);
    }

    @Test
    void isGoodNoLongerWhenItIsWithdrawnOrHasExpired() throws SQLException {
        Response withdrawn = Accounts.as(admin).body("{}").post(INVITATIONS);
        Accounts.as(admin)
                .delete(INVITATIONS + "/{id}", withdrawn.<String>path("id"))
                .then()
                .statusCode(204);
        problem(register("bob", withdrawn.path("token")), 403);
        problem(Accounts.as(admin).delete(INVITATIONS + "/{id}", withdrawn.<String>path("id")), 404);

        String expired = invite("{\"expires_in_days\":1}");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update invitations set expires_at = now() - interval '1 second'");
        }
        problem(register("bob", expired), 403);
    }

    @Test
    void isGoodNoLongerThanItsMakerIsAnAdministrator() throws SQLException {
        String invitation = invite("{\"role\":\"admin\"}");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update users set role = 'user'");
        }

        problem(register("eve", invitation), 403);
    }

    @Test
    void showsWhatIsOpen() {
        invite("{\"email\":\"bob@example.org\",\"expires_in_days\":3}");

        Accounts.as(admin)
                .get(INVITATIONS)
                .then()
                .body("invitations.email", contains("bob@example.org"))
                .body("invitations.role", contains("user"))
                .body("invitations[0].expires_at", notNullValue())
                .body("invitations[0].used_at", nullValue());
    }

    private String invite(String body) {
        return Accounts.as(admin)
                .body(body)
                .post(INVITATIONS)
                .then()
                .statusCode(201)
                .body("expires_at", notNullValue())
                .extract()
                .path("token");
    }

    private static Response register(String username, String invitation) {
        Map<String, String> body =
                new HashMap<>(Map.of("email", username + "@example.org", "username", username, "password", PASSWORD));
        body.put("invitation", invitation);
        return given().contentType(ContentType.JSON).body(body).post("/api/v1/auth/register");
    }

    private static ValidatableResponse problem(Response answer, int status) {
        return answer.then().statusCode(status).contentType("application/problem+json");
    }
}
