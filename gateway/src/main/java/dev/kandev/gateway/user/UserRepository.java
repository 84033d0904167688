package dev.kandev.gateway.user;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<UserEntity, UUID> {

    /** Any constant will do; it is the only advisory lock of this schema's owner. */
    private static final long REGISTRATION_LOCK = 0x6b616e646576L;

    Optional<UserEntity> findByLogin(String login) {
        return find("lower(email) = ?1 or lower(username) = ?1", login.toLowerCase(Locale.ROOT))
                .firstResultOptional();
    }

    boolean emailTaken(String email) {
        return count("lower(email) = ?1", email.toLowerCase(Locale.ROOT)) > 0;
    }

    boolean usernameTaken(String username) {
        return count("lower(username) = ?1", username.toLowerCase(Locale.ROOT)) > 0;
    }

    /** Until the transaction ends nobody else registers, on any replica. */
    void lockRegistration() {
        getEntityManager()
                .createNativeQuery(
                        "select cast(pg_advisory_xact_lock(" + REGISTRATION_LOCK + ") as text)", String.class)
                .getSingleResult();
    }
}
