package dev.kandev.gateway.auth;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Refresh tokens: random, stored as hashes, good for one exchange. Whoever presents one a second time, thief or robbed,
 * ends the sign-in for both.
 */
@ApplicationScoped
class RefreshTokens {

    private static final Logger LOG = Logger.getLogger(RefreshTokens.class);
    private static final int BYTES = 32;

    private final RefreshTokenRepository repository;
    private final AuthConfig config;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RefreshTokens(RefreshTokenRepository repository, AuthConfig config, Clock clock) {
        this.repository = repository;
        this.config = config;
        this.clock = clock;
    }

    /** What an exchange gives. */
    record Renewal(UUID userId, String token) {}

    /** The first token of a new sign-in. */
    @Transactional
    String issue(UUID userId) {
        repository.deleteExpired(userId, clock.instant());
        return issue(userId, UUID.randomUUID());
    }

    /** Empty when the token is unknown, expired, revoked or used; the last of these revokes all its relatives. */
    @Transactional
    Optional<Renewal> exchange(String token) {
        Instant now = clock.instant();
        Optional<RefreshTokenEntity> found = repository.lockByHash(hash(token));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        RefreshTokenEntity presented = found.get();
        if (presented.usedAt != null && presented.revokedAt == null) {
            LOG.warnf("refresh token used twice, sign-in ended userId=%s", presented.userId);
            repository.revokeFamily(presented.familyId, now);
            return Optional.empty();
        }
        if (!presented.isGood(now)) {
            return Optional.empty();
        }
        presented.usedAt = now;
        return Optional.of(new Renewal(presented.userId, issue(presented.userId, presented.familyId)));
    }

    /** Ends the sign-in that the token belongs to; no effect for an unknown one. */
    @Transactional
    void revoke(String token) {
        repository
                .lockByHash(hash(token))
                .ifPresent(presented -> repository.revokeFamily(presented.familyId, clock.instant()));
    }

    private String issue(UUID userId, UUID familyId) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        RefreshTokenEntity row = new RefreshTokenEntity();
        row.id = UUID.randomUUID();
        row.userId = userId;
        row.familyId = familyId;
        row.tokenHash = hash(token);
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(config.refreshLifetime());
        repository.persist(row);
        return token;
    }

    private static String hash(String token) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
