package dev.kandev.gateway.health;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.kandev.common.test.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a database, and no service behind. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class ReadinessIT {

    @Test
    void isNotReadyWithoutTaskServiceAndNamesIt() {
        given().get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.findAll { it.status == 'DOWN' }.name", equalTo(List.of("task-service")))
                .body("checks.find { it.name == 'task-service' }.data.error", equalTo("cannot be reached"))
                .body("checks.findAll { it.status == 'UP' }.name", hasItem("Database connections health check"));
    }

    @Test
    void isAliveAllTheSame() {
        given().get("/q/health/live").then().statusCode(200);
    }
}
