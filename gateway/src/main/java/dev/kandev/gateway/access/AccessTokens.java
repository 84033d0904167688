package dev.kandev.gateway.access;

import dev.kandev.gateway.user.User;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes access tokens: subject is the user's id, groups its role. The role is for those who read the token elsewhere;
 * here the account's own decides.
 */
@ApplicationScoped
public class AccessTokens {

    /** The claim with the id of the sign-in that the token descends from. */
    public static final String SIGN_IN = "sid";

    static final String ISSUER = "kandev";
    static final String AUDIENCE = "kandev";

    private final SigningKeys keys;
    private final AccessConfig config;
    private final Clock clock;

    AccessTokens(SigningKeys keys, AccessConfig config, Clock clock) {
        this.keys = keys;
        this.config = config;
        this.clock = clock;
    }

    /** A token for this user that is good from now on. */
    public String write(User user, UUID signIn) {
        Instant now = clock.instant();
        SigningKey key = keys.signing();
        return Jwt.issuer(ISSUER)
                .audience(AUDIENCE)
                .subject(user.id().toString())
                .upn(user.username())
                .groups(user.role().wireName())
                .claim("jti", UUID.randomUUID().toString())
                .claim(SIGN_IN, signIn.toString())
                .issuedAt(now)
                .expiresAt(now.plus(lifetime()))
                .jws()
                .keyId(key.id())
                .algorithm(SignatureAlgorithm.RS256)
                .sign(key.privateKey());
    }

    /** How long one is good. */
    public Duration lifetime() {
        return config.accessLifetime();
    }
}
