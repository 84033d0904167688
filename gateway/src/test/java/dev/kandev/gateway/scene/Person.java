package dev.kandev.gateway.scene;

import static io.restassured.RestAssured.given;

import dev.kandev.gateway.Accounts;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** Somebody with an account, signed in. */
public record Person(String id, String username, String token) {

    /** Somebody new. */
    public static Person joins() {
        String username = "user-" + UUID.randomUUID().toString().substring(0, 8);
        Response account = Accounts.register(username + "@example.org", username, Accounts.PASSWORD);
        String token = Accounts.login(username, Accounts.PASSWORD).path("access_token");
        return new Person(account.path("id"), username, token);
    }

    /** A request of this user, with a JSON body if any. */
    public RequestSpecification asks() {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    public RequestSpecification says(String json) {
        return asks().body(json);
    }

    /** The id of a new board. */
    public String makesABoard() {
        return asks().body(Map.of("name", "Board"))
                .post("/api/v1/boards")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** The id of a new task. */
    public String makesATask(String board, String title) {
        return asks().body(Map.of("title", title))
                .post("/api/v1/boards/{board}/tasks", board)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public Response admits(String board, String userId, String role) {
        return asks().body(Map.of("role", role)).put("/api/v1/boards/{board}/members/{user}", board, userId);
    }
}
