package dev.kandev.gateway.access;

import static dev.kandev.gateway.Accounts.EMAIL;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.kandev.common.test.Infrastructure;
import dev.kandev.gateway.Accounts;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import javax.sql.DataSource;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Infrastructure.class)
class AccessTokensIT {

    private static final String PUBLIC_KEYS = "/.well-known/jwks.json";

    @Inject
    DataSource database;

    @Inject
    AccessConfig config;

    @Inject
    SigningKeys keys;

    private String token;

    @BeforeEach
    void signIn() throws SQLException {
        token = Accounts.accessToken(database);
    }

    @Test
    void showsEverybodyThePublicKeysAndNothingElseOfThem() {
        given().get(PUBLIC_KEYS)
                .then()
                .statusCode(200)
                .body("keys.kid", hasItem(header(token).getString("kid")))
                .body("keys.kty", everyItem(equalTo("RSA")))
                .body("keys.d", everyItem(nullValue()))
                .body("keys.p", everyItem(nullValue()));
    }

    @Test
    void writesTokensThatThePublicKeysVerify() throws Exception {
        JsonWebKeySet published = new JsonWebKeySet(given().get(PUBLIC_KEYS).asString());
        JsonWebSignature signed = (JsonWebSignature) JsonWebStructure.fromCompactSerialization(token);
        signed.setKey(published
                .findJsonWebKey(signed.getKeyIdHeaderValue(), null, null, null)
                .getKey());

        assertThat(signed.verifySignature()).isTrue();
    }

    @Test
    void takesTokensOfAKeyUntilItIsRetired() throws Exception {
        Path next = config.keyDir().resolve("access-token-key-next.pem");
        KeyFile.create(next);
        try {
            keys.reread();
            SigningKey added = keys.all().get(1);
            String ofNext = resign(token, added);
            Accounts.as(ofNext).get("/api/v1/auth/me").then().statusCode(200).body("email", equalTo(EMAIL));

            Files.delete(next);
            keys.reread();

            Accounts.as(ofNext).get("/api/v1/auth/me").then().statusCode(401);
            Accounts.as(token).get("/api/v1/auth/me").then().statusCode(200);
        } finally {
            Files.deleteIfExists(next);
            keys.reread();
        }
    }

    private static String resign(String token, SigningKey key) throws JoseException {
        JsonWebSignature resigned = new JsonWebSignature();
        resigned.setPayload(part(token, 1));
        resigned.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        resigned.setKeyIdHeaderValue(key.id());
        resigned.setKey(key.privateKey());
        return resigned.getCompactSerialization();
    }

    private static JsonPath header(String token) {
        return new JsonPath(part(token, 0));
    }

    private static String part(String token, int index) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[index]), StandardCharsets.UTF_8);
    }
}
