package dev.kandev.gateway.token;

import dev.kandev.gateway.secret.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** API tokens: random, stored as hashes, good until they expire or are revoked. Callers are worker threads. */
@ApplicationScoped
class ApiTokens {

    /** How every token begins, so that it is told from an access token, and found by who scans code for secrets. */
    static final String PREFIX = "kdv_";

    static final int MOST = 100;

    private static final Logger LOG = Logger.getLogger(ApiTokens.class);
    private static final int SHOWN_CHARACTERS = 8;
    private static final Duration USE_PRECISION = Duration.ofMinutes(1);

    private final ApiTokenRepository repository;
    private final Secrets secrets;
    private final Clock clock;

    ApiTokens(ApiTokenRepository repository, Secrets secrets, Clock clock) {
        this.repository = repository;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * A new token. Those of the user that have expired are forgotten meanwhile.
     *
     * @param lifetime null for one that does not expire
     * @throws TooManyApiTokensException when the user has {@value #MOST} others
     */
    @Transactional
    IssuedApiToken issue(UUID userId, String name, Duration lifetime) {
        Instant now = clock.instant();
        repository.lockUser(userId);
        repository.deleteExpired(userId, now);
        if (repository.count("userId", userId) >= MOST) {
            throw new TooManyApiTokensException(MOST);
        }
        String token = PREFIX + secrets.make();
        ApiTokenEntity row = new ApiTokenEntity();
        row.id = UUID.randomUUID();
        row.userId = userId;
        row.name = name;
        row.prefix = token.substring(0, SHOWN_CHARACTERS);
        row.tokenHash = Secrets.hash(token);
        row.createdAt = now;
        row.expiresAt = lifetime == null ? null : now.plus(lifetime);
        repository.persist(row);
        LOG.infof("api token made userId=%s tokenId=%s expiresAt=%s", userId, row.id, row.expiresAt);
        return new IssuedApiToken(row.id, name, token, row.expiresAt);
    }

    /**
     * Whose token it is.
     *
     * @param expiresAt far away for one that does not expire
     */
    record Use(UUID userId, Instant expiresAt) {}

    /** Whose token this is; empty when it is unknown, revoked or expired. Notes the use, to the minute. */
    @Transactional
    Optional<Use> use(String token) {
        Instant now = clock.instant();
        Optional<ApiTokenEntity> found =
                repository.findByHash(Secrets.hash(token)).filter(presented -> presented.isGood(now));
        Instant recently = now.minus(USE_PRECISION);
        found.filter(presented -> !presented.wasUsedSince(recently))
                .ifPresent(presented -> repository.used(presented.id, now, recently));
        return found.map(presented ->
                new Use(presented.userId, presented.expiresAt == null ? Instant.MAX : presented.expiresAt));
    }

    /** The user's, newest first, with those that have expired. */
    @Transactional
    List<ApiToken> list(UUID userId) {
        return repository.ofUser(userId).stream()
                .map(ApiTokenEntity::toApiToken)
                .toList();
    }

    /** @throws ApiTokenNotFoundException when the user has no such token */
    @Transactional
    void revoke(UUID userId, UUID id) {
        if (!repository.deleteOfUser(id, userId)) {
            throw new ApiTokenNotFoundException(id);
        }
        LOG.infof("api token revoked userId=%s tokenId=%s", userId, id);
    }
}
