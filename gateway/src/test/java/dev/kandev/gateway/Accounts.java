package dev.kandev.gateway;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** What integration tests do with accounts. */
public final class Accounts {

    public static final String EMAIL = "ada@example.org";
    public static final String USERNAME = "ada";
    public static final String PASSWORD = "correct horse battery";

    private Accounts() {}

    public static Response register(String email, String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "username", username, "password", password))
                .post("/api/v1/auth/register");
    }

    public static Response login(String login, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("login", login, "password", password))
                .post("/api/v1/auth/login");
    }

    public static Response refresh(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("refresh_token", token))
                .post("/api/v1/auth/refresh");
    }

    /** A request with this token, with a JSON body if any. */
    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /** As on the first start. */
    public static void removeAll(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("truncate users cascade");
        }
    }

    /** The id of a new account without special rights, with {@link #PASSWORD}. */
    public static String make(String admin, String username) {
        return as(admin)
                .body(Map.of("email", username + "@example.org", "username", username, "password", PASSWORD))
                .post("/api/v1/users")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Of the one account, which is an administrator's. */
    public static String accessToken(DataSource database) throws SQLException {
        removeAll(database);
        register(EMAIL, USERNAME, PASSWORD).then().statusCode(201);
        return login(EMAIL, PASSWORD).path("access_token");
    }
}
