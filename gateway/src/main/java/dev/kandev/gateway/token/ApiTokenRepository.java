package dev.kandev.gateway.token;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ApiTokenRepository implements PanacheRepositoryBase<ApiTokenEntity, UUID> {

    Optional<ApiTokenEntity> findByHash(String hash) {
        return find("tokenHash", hash).firstResultOptional();
    }

    /** Newest first. */
    List<ApiTokenEntity> ofUser(UUID userId) {
        return list("userId", Sort.descending("createdAt").and("id"), userId);
    }

    boolean deleteOfUser(UUID id, UUID userId) {
        return delete("id = ?1 and userId = ?2", id, userId) > 0;
    }

    void deleteExpired(UUID userId, Instant now) {
        delete("userId = ?1 and expiresAt < ?2", userId, now);
    }

    /** Of many requests at once one writes. */
    void used(UUID id, Instant now, Instant unlessSince) {
        update("lastUsedAt = ?1 where id = ?2 and (lastUsedAt is null or lastUsedAt < ?3)", now, id, unlessSince);
    }

    /** Until the transaction ends nobody else makes a token for this user, on any replica. */
    void lockUser(UUID userId) {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
                .setParameter(1, "api-tokens:" + userId)
                .getSingleResult();
    }
}
