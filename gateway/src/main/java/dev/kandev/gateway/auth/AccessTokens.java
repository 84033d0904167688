package dev.kandev.gateway.auth;

import dev.kandev.gateway.user.User;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Writes access tokens: subject is the user's id, groups its role. */
@ApplicationScoped
class AccessTokens {

    static final String ISSUER = "kandev";
    static final String AUDIENCE = "kandev";

    private final SigningKeys keys;
    private final AuthConfig config;
    private final Clock clock;

    AccessTokens(SigningKeys keys, AuthConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    String write(User user) {
        Instant now = clock.instant();
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(user.id().toString())
                .upn(user.username())
                .groups(user.role().wireName())
                .claim("jti", UUID.randomUUID().toString())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime()))
                .jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(keys.privateKey());
    }

    Duration lifetime() {
        return config.accessLifetime();
    }
}
