package dev.kandev.gateway.access;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;

/** Tells everybody the public keys with which access tokens are checked (RFC 7517), outside the versioned API. */
class PublicKeysRoute {

    private final SigningKeys keys;

    PublicKeysRoute(SigningKeys keys) {
        this.keys = keys;
    }

    void register(@Observes Router router) {
        router.get("/.well-known/jwks.json").handler(routing -> routing.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/jwk-set+json")
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .end(publicKeys()));
    }

    private String publicKeys() {
        return new JsonWebKeySet(keys.all().stream().map(SigningKey::toJwk).toList())
                .toJson(OutputControlLevel.PUBLIC_ONLY);
    }
}
