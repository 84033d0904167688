package dev.kandev.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.gateway.Accounts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class EdgeIT {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @TestHTTPResource("/api/v1/auth/me")
    URI me;

    @Inject
    DataSource database;

    @Test
    void guardsEveryAnswer() {
        given().get("/api/v1/boards")
                .then()
                .statusCode(401)
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "same-origin")
                .header("Cache-Control", containsString("no-store"))
                .header("Content-Security-Policy", not(containsString("script-src")));
        given().get("/q/openapi").then().statusCode(200).header("X-Content-Type-Options", "nosniff");
    }

    @Test
    void asksForTlsOnlyOverTls() {
        given().get("/api/v1/boards").then().header("Strict-Transport-Security", nullValue());
    }

    @Test
    void trustsNoForwardedHeadersUnlessToldTo() {
        given().header("X-Forwarded-Proto", "https")
                .header("Forwarded", "proto=https")
                .get("/api/v1/boards")
                .then()
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void keepsTheIdOfARequestAndMakesOneWhereThereIsNone() {
        given().header("X-Request-Id", "proxy-1.2_3")
                .get("/api/v1/boards")
                .then()
                .header("X-Request-Id", equalTo("proxy-1.2_3"));
        given().header("X-Request-Id", "no id ".repeat(3))
                .get("/api/v1/boards")
                .then()
                .header("X-Request-Id", matchesPattern(UUID));
        given().get("/api/v1/nothing/here").then().header("X-Request-Id", matchesPattern(UUID));
    }

    @Test
    void letsNoOtherOriginIn() {
        given().header("Origin", "https://elsewhere.example.org")
                .get("/api/v1/boards")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void compressesForClientsThatTakeIt() throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(me)
                                .header("Authorization", "Bearer " + Accounts.accessToken(database))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void refusesHeadersWithoutEnd() {
        given().header("X-Long", "x".repeat(20_000))
                .get("/api/v1/boards")
                .then()
                .statusCode(431);
    }
}
