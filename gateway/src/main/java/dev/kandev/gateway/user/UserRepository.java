package dev.kandev.gateway.user;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class UserRepository implements PanacheRepositoryBase<UserEntity, UUID> {

    /** Any constant will do that no other lock of this schema's owner takes. */
    private static final long ACCOUNTS_LOCK = 0x6b616e646576L;

    Optional<UserEntity> findByLogin(String login) {
        return find("lower(email) = ?1 or lower(username) = ?1", login.toLowerCase(Locale.ROOT))
                .firstResultOptional();
    }

    /** Oldest first. */
    PanacheQuery<UserEntity> search(String part) {
        return find(
                "locate(?1, lower(email)) > 0 or locate(?1, lower(username)) > 0",
                Sort.by("createdAt", "id"),
                part.toLowerCase(Locale.ROOT));
    }

    /** @throws AccountExistsException when another account than this one has the address or the name */
    void requireFree(UUID id, String email, String username) {
        if (count("lower(email) = ?1 and id <> ?2", email.toLowerCase(Locale.ROOT), id) > 0) {
            throw new AccountExistsException("email");
        }
        if (count("lower(username) = ?1 and id <> ?2", username.toLowerCase(Locale.ROOT), id) > 0) {
            throw new AccountExistsException("username");
        }
    }

    boolean isLastAdmin(UserEntity user) {
        String admin = Role.ADMIN.wireName();
        return user.role.equals(admin)
                && !user.disabled
                && count("role = ?1 and disabled = false and id <> ?2", admin, user.id) == 0;
    }

    /** Leaves a hash alone that has been replaced meanwhile. */
    void renewHash(UUID id, String before, String after) {
        update("passwordHash = ?1 where id = ?2 and passwordHash = ?3", after, id, before);
    }

    /** Until the transaction ends nobody else makes or changes an account, on any replica. */
    void lockAccounts() {
        getEntityManager()
                .createNativeQuery("select cast(pg_advisory_xact_lock(" + ACCOUNTS_LOCK + ") as text)", String.class)
                .getSingleResult();
    }
}
