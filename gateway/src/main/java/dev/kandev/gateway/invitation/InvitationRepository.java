package dev.kandev.gateway.invitation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class InvitationRepository implements PanacheRepositoryBase<InvitationEntity, UUID> {

    /** Locked until the transaction ends: of two who use it at once the second one sees that it is used. */
    Optional<InvitationEntity> lockByHash(String hash) {
        return find("tokenHash", hash).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    void deleteExpired(Instant now) {
        delete("usedAt is null and expiresAt < ?1", now);
    }
}
