package dev.kandev.gateway.limit;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.gateway.Accounts;
import dev.kandev.gateway.scene.Person;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RequestLimitIT.Narrow.class)
@WithTestResource(Infrastructure.class)
class RequestLimitIT {

    private static final int ATTEMPTS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Inject
    DataSource database;

    private Person ada;
    private Person bob;

    /** A bucket that a test can empty, however slow the machine is. */
    public static class Narrow implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kandev.auth.registration", "open",
                    "kandev.limits.user-rate", "1",
                    "kandev.limits.user-burst", "10",
                    "kandev.limits.address-rate", "1",
                    "kandev.limits.address-burst", "10");
        }
    }

    @BeforeEach
    void signIn() throws Exception {
        Accounts.removeAll(database);
        await().atMost(PATIENCE).until(() -> given().get("/api/v1/nothing").statusCode() != 429);
        ada = known();
        bob = known();
    }

    /** Somebody who has joined, and whose token was let in once: until then it counts for nothing where the address is used up. */
    private static Person known() {
        Person person =
                await().atMost(PATIENCE).ignoreExceptions().until(Person::joins, joined -> joined.token() != null);
        await().atMost(PATIENCE)
                .untilAsserted(() -> person.asks().get("/api/v1/auth/me").then().statusCode(200));
        return person;
    }

    @Test
    void refusesAUserWhoAsksForTooMuchAndNobodyElseUntilTimeHasPassed() {
        refused(() -> ada.asks().get("/api/v1/auth/me"));

        bob.asks().get("/api/v1/auth/me").then().statusCode(200);
        await().atMost(PATIENCE)
                .untilAsserted(() -> ada.asks().get("/api/v1/auth/me").then().statusCode(200));
    }

    @Test
    void refusesAnAddressWithoutGoodTokensAndNobodyWhoseTokenIsKnown() {
        refused(() -> given().auth().oauth2("kdv_guess").get("/api/v1/auth/me"));

        bob.asks().get("/api/v1/auth/me").then().statusCode(200);
    }

    @Test
    void limitsNeitherHealthNorMetrics() {
        for (int n = 0; n < 30; n++) {
            given().get("/q/health/live").then().statusCode(200);
            given().get("/q/metrics").then().statusCode(200);
        }
    }

    private static void refused(Supplier<Response> request) {
        Response answer = request.get();
        for (int n = 0; n < ATTEMPTS && answer.statusCode() != 429; n++) {
            answer = request.get();
        }
        answer.then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("urn:kandev:problem:too_many"))
                .body("status", equalTo(429))
                .body("instance", equalTo("/api/v1/auth/me"));
    }
}
