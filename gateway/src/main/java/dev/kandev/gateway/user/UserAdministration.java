package dev.kandev.gateway.user;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** What administrators do with the accounts of others. Callers have checked that they are some. */
@ApplicationScoped
public class UserAdministration {

    private static final Logger LOG = Logger.getLogger(UserAdministration.class);

    private final UserRepository users;
    private final UserService service;
    private final Passwords passwords;
    private final Event<AccountChanged> changes;

    UserAdministration(UserRepository users, UserService service, Passwords passwords, Event<AccountChanged> changes) {
        this.users = users;
        this.service = service;
        this.passwords = passwords;
        this.changes = changes;
    }

    /** Accounts, oldest first, whose address or name holds this text; in any case, and all of them for an empty one. */
    @Transactional
    public List<User> list(String part, int limit, int offset) {
        return users.search(part).range(offset, offset + limit - 1).stream()
                .map(UserEntity::toUser)
                .toList();
    }

    /** How many {@link #list} would find without bounds. */
    @Transactional
    public long count(String part) {
        return users.search(part).count();
    }

    /** @throws AccountExistsException when the address or the name is taken */
    public User create(String email, String username, String password, Role role, UUID by) {
        User user = service.create(email, username, password, () -> role);
        LOG.infof("user made userId=%s role=%s by=%s", user.id(), role.wireName(), by);
        return user;
    }

    /**
     * Changes an account, at once for all requests here, and within seconds on other replicas. Who is disabled or gets
     * another password must sign in again.
     *
     * @throws UserNotFoundException when there is none
     * @throws LastAdminException when it is the last administrator's, and would be no more
     * @throws AccountExistsException when the address or the name is taken
     */
    public User change(UUID id, UserChange change, UUID by) {
        String hash = hash(change.password());
        User user = QuarkusTransaction.requiringNew().call(() -> apply(id, change, hash));
        LOG.infof(
                "user changed userId=%s role=%s disabled=%s password=%s username=%s email=%s by=%s",
                id,
                user.role().wireName(),
                user.disabled(),
                told(change.password()),
                told(change.username()),
                told(change.email()),
                by);
        return user;
    }

    private String hash(String password) {
        if (password == null) {
            return null;
        }
        Passwords.requireFit(password, "password");
        return passwords.hash(password);
    }

    private User apply(UUID id, UserChange change, String hash) {
        users.lockAccounts();
        UserEntity user = users.findByIdOptional(id).orElseThrow(() -> new UserNotFoundException(id));
        boolean loses = change.role() == Role.USER || Boolean.TRUE.equals(change.disabled());
        if (loses && users.isLastAdmin(user)) {
            throw new LastAdminException(id);
        }
        String email = orElse(change.email(), user.email).toLowerCase(Locale.ROOT);
        String username = orElse(change.username(), user.username);
        users.requireFree(id, email, username);
        user.email = email;
        user.username = username;
        user.passwordHash = orElse(hash, user.passwordHash);
        user.role = change.role() == null ? user.role : change.role().wireName();
        user.disabled = orElse(change.disabled(), user.disabled);
        changes.fire(new AccountChanged(user.toUser(), user.disabled || hash != null, null));
        return user.toUser();
    }

    private static <T> T orElse(T wanted, T present) {
        return wanted == null ? present : wanted;
    }

    private static String told(String wanted) {
        return wanted == null ? "kept" : "changed";
    }
}
