package dev.kandev.gateway.edge;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.kandev.common.test.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(TransportSecurityIT.OverTls.class)
@WithTestResource(Infrastructure.class)
class TransportSecurityIT {

    @TestHTTPResource(value = "/api/v1/boards", tls = true)
    URI boards;

    @Test
    void asksBrowsersThatCameOverTlsToStayThere() {
        given().relaxedHTTPSValidation()
                .get(boards)
                .then()
                .statusCode(401)
                .header("Strict-Transport-Security", equalTo("max-age=31536000"));
    }

    /** The gateway with a certificate that it signed itself. */
    public static final class OverTls implements QuarkusTestProfile {

        private static final String PASSWORD = "none-of-it-lasts";

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.tls.key-store.p12.path",
                    keyStore().toString(),
                    "quarkus.tls.key-store.p12.password",
                    PASSWORD,
                    "quarkus.http.test-ssl-port",
                    "0");
        }

        private static Path keyStore() {
            Path file = Path.of("target", "edge.p12").toAbsolutePath();
            Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
            try {
                Files.deleteIfExists(file);
                Process process = new ProcessBuilder((keytool
                                        + " -genkeypair -keyalg EC -alias gateway -dname CN=localhost -storetype PKCS12"
                                        + " -storepass " + PASSWORD + " -keystore " + file)
                                .split(" "))
                        .inheritIO()
                        .start();
                assertThat(process.waitFor()).isZero();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
            return file;
        }
    }
}
