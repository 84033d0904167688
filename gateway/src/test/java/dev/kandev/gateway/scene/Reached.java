package dev.kandev.gateway.scene;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import org.awaitility.Awaitility;

/** Whether the gateway has reached what a test stands in for: one call fails by the connection to what was there before. */
public final class Reached {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Reached() {}

    /** Waits until the gateway's readiness tells that each of these services answers. */
    public static void await(String... services) {
        for (String service : services) {
            Awaitility.await().atMost(PATIENCE).until(() -> given().get("/q/health/ready")
                    .path("checks.find { it.name == '" + service + "' }.data.answers"));
        }
    }
}
