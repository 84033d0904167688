package dev.kandev.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.gateway.Accounts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class ProblemIT {

    private static final String TASK = "00000000-0000-0000-0000-000000000001";

    @Inject
    DataSource database;

    private String token;

    @BeforeEach
    void signIn() throws SQLException {
        token = Accounts.accessToken(database);
    }

    @Test
    void answersAnUnknownPath() {
        expect(signedIn().get("/api/v1/nothing/here"), 404);
        expect(signedIn().get("/api/v1/tasks/no-uuid"), 404);
    }

    @Test
    void answersAnUnknownMethod() {
        expect(signedIn().patch("/api/v1/boards"), 405);
    }

    @Test
    void answersAnotherMediaType() {
        expect(signedIn().contentType(ContentType.TEXT).body("name").post("/api/v1/boards"), 415);
    }

    @Test
    void answersMalformedJson() {
        expect(signedIn().contentType(ContentType.JSON).body("{\"name\":").post("/api/v1/boards"), 400);
        expect(signedIn().contentType(ContentType.JSON).post("/api/v1/boards"), 400);
    }

    @Test
    void namesFieldsOfTheWrongTypeAndOfTheWrongValue() {
        String path = "/api/v1/boards/" + TASK + "/tasks";
        expect(json("{\"title\":\"t\",\"priority\":\"high\"}").post(path), 400)
                .body("errors.field", contains("priority"));
        expect(json("{\"title\":\" \",\"priority\":11}").post(path), 400)
                .body("errors.field", contains("priority", "title"));
        expect(json("{\"title\":\"t\",\"start_after\":\"soon\"}").post(path), 400)
                .body("errors.field", contains("start_after"));
        expect(json("{\"state\":\"DONE\"}").patch("/api/v1/tasks/" + TASK + "/state"), 400)
                .body("errors.field", contains("state"));
        expect(json("{}").put("/api/v1/tasks/" + TASK), 400);
        expect(signedIn().get("/api/v1/boards?limit=many"), 400).body("errors.field", contains("limit"));
        expect(signedIn().get("/api/v1/boards?limit=201"), 400).body("errors.field", contains("limit"));
        expect(signedIn().get(path + "?state=DONE"), 400).body("errors.field", contains("state"));
    }

    @Test
    void asksForASignIn() {
        expect(given().get("/api/v1/boards"), 401).header("WWW-Authenticate", startsWith("Bearer"));
        expect(given().get("/api/v1/auth/me"), 401).header("WWW-Authenticate", startsWith("Bearer"));
    }

    @Test
    void saysThatAServiceBehindIsAway() {
        expect(signedIn().get("/api/v1/boards"), 503).body("instance", equalTo("/api/v1/boards"));
        expect(signedIn().get("/api/v1/orchestrator/tasks/" + TASK + "/status"), 503);
        expect(signedIn().post("/api/v1/orchestrator/tasks/" + TASK + "/start"), 503);
        expect(signedIn().contentType(ContentType.JSON).post("/api/v1/orchestrator/tasks/" + TASK + "/stop"), 503);
        expect(signedIn().get("/api/v1/agents"), 503);
    }

    @Test
    void describesItself() {
        given().accept(ContentType.JSON).get("/q/openapi?format=json").then().statusCode(200);
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    private RequestSpecification signedIn() {
        return given().auth().oauth2(token);
    }

    private RequestSpecification json(String body) {
        return signedIn().contentType(ContentType.JSON).body(body);
    }

    private static ValidatableResponse expect(Response answer, int status) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status));
    }
}
