package dev.kandev.gateway.health;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.kandev.gateway.scene.AgentManager;
import dev.kandev.gateway.scene.Surroundings;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** With a task-service, and only now and then another. */
@QuarkusTest
@WithTestResource(Surroundings.class)
class DegradedIT {

    @ConfigProperty(name = "kandev.agent-manager.port")
    int port;

    @Test
    void isReadyWithoutTheServicesThatRunAgentsAndSaysSo() throws Exception {
        readiness()
                .body("checks.find { it.name == 'task-service' }.data.answers", equalTo(true))
                .body("checks.find { it.name == 'orchestrator' }.data.answers", equalTo(false))
                .body("checks.find { it.name == 'agent-manager' }.data.error", equalTo("cannot be reached"));

        try (AgentManager back = new AgentManager(port)) {
            await().untilAsserted(() ->
                    readiness().body("checks.find { it.name == 'agent-manager' }.data.answers", equalTo(true)));
        }
    }

    private static ValidatableResponse readiness() {
        return given().get("/q/health/ready").then().statusCode(200);
    }
}
