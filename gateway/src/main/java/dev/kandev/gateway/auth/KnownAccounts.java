package dev.kandev.gateway.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.kandev.gateway.user.AccountChanged;
import dev.kandev.gateway.user.User;
import dev.kandev.gateway.user.UserService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * The accounts of those who send requests, remembered for some seconds, for every request needs one. A change that was
 * made here shows at once, one that was made on another replica when the memory has faded.
 */
@ApplicationScoped
class KnownAccounts {

    private static final Duration MEMORY = Duration.ofSeconds(5);
    private static final int MAX_REMEMBERED = 10_000;

    private final Cache<UUID, User> remembered = Caffeine.newBuilder()
            .expireAfterWrite(MEMORY)
            .maximumSize(MAX_REMEMBERED)
            .build();
    private final UserService users;

    KnownAccounts(UserService users) {
        this.users = users;
    }

    /** An account that is remembered; on any thread. */
    Optional<User> recall(UUID id) {
        return Optional.ofNullable(remembered.getIfPresent(id));
    }

    /** An account, read if it is not remembered; on a thread that may block. */
    Optional<User> find(UUID id) {
        return Optional.ofNullable(
                remembered.get(id, unknown -> users.find(unknown).orElse(null)));
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountChanged change) {
        remembered.invalidate(change.user().id());
    }
}
