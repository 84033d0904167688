package dev.kandev.gateway.auth;

import dev.kandev.gateway.secret.Secrets;
import dev.kandev.gateway.user.AccountChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
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

    private final RefreshTokenRepository repository;
    private final Secrets secrets;
    private final AuthConfig config;
    private final Clock clock;

    RefreshTokens(RefreshTokenRepository repository, Secrets secrets, AuthConfig config, Clock clock) {
        this.repository = repository;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    /** The first token of a new sign-in. */
    @Transactional
    SignIn issue(UUID userId) {
        repository.deleteExpired(userId, clock.instant());
        return issue(userId, UUID.randomUUID());
    }

    /** Empty when the token is unknown, expired, revoked or used; the last of these revokes all its relatives. */
    @Transactional
    Optional<SignIn> exchange(String token) {
        Instant now = clock.instant();
        Optional<RefreshTokenEntity> found = repository.lockByHash(Secrets.hash(token));
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
        return Optional.of(issue(presented.userId, presented.familyId));
    }

    /** Ends the sign-in that the token belongs to; no effect for an unknown one. */
    @Transactional
    void revoke(String token) {
        repository
                .lockByHash(Secrets.hash(token))
                .ifPresent(presented -> repository.revokeFamily(presented.familyId, clock.instant()));
    }

    void onChange(@Observes AccountChanged change) {
        if (!change.endsSignIns()) {
            return;
        }
        UUID userId = change.user().id();
        repository.lockGood(userId);
        if (change.exceptSignIn() == null) {
            repository.revokeAll(userId, clock.instant());
        } else {
            repository.revokeAllBut(change.exceptSignIn(), userId, clock.instant());
        }
    }

    private SignIn issue(UUID userId, UUID familyId) {
        String token = secrets.make();
        RefreshTokenEntity row = new RefreshTokenEntity();
        row.id = UUID.randomUUID();
        row.userId = userId;
        row.familyId = familyId;
        row.tokenHash = Secrets.hash(token);
        row.createdAt = clock.instant();
        row.expiresAt = row.createdAt.plus(config.refreshLifetime());
        repository.persist(row);
        return new SignIn(familyId, userId, token);
    }
}
