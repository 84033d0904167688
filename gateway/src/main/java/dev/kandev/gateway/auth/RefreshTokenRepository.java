package dev.kandev.gateway.auth;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class RefreshTokenRepository implements PanacheRepositoryBase<RefreshTokenEntity, UUID> {

    /** Locked until the transaction ends: of two exchanges at once the second one sees that it is used. */
    Optional<RefreshTokenEntity> lockByHash(String hash) {
        return find("tokenHash", hash).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    void revokeFamily(UUID familyId, Instant now) {
        update("revokedAt = ?1 where familyId = ?2 and revokedAt is null", now, familyId);
    }

    /** Waits for exchanges that are under way, so that what they give is there when all is revoked. */
    void lockGood(UUID userId) {
        find("userId = ?1 and usedAt is null and revokedAt is null", userId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void revokeAll(UUID userId, Instant now) {
        update("revokedAt = ?1 where userId = ?2 and revokedAt is null", now, userId);
    }

    void revokeAllBut(UUID familyId, UUID userId, Instant now) {
        update("revokedAt = ?1 where userId = ?2 and revokedAt is null and familyId <> ?3", now, userId, familyId);
    }

    void deleteExpired(UUID userId, Instant now) {
        delete("userId = ?1 and expiresAt < ?2", userId, now);
    }
}
