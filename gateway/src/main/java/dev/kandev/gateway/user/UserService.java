package dev.kandev.gateway.user;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Makes accounts and checks passwords. Callers are worker threads: hashing takes a quarter of a second. */
@ApplicationScoped
public class UserService {

    private static final Logger LOG = Logger.getLogger(UserService.class);

    private final UserRepository users;
    private final Passwords passwords;
    private final UserConfig config;
    private final Event<AccountChanged> changes;
    private final Clock clock;

    UserService(
            UserRepository users, Passwords passwords, UserConfig config, Event<AccountChanged> changes, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.config = config;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Makes an account for a stranger; the very first one is an administrator's, whoever else registers at the same
     * moment.
     *
     * @throws RegistrationClosedException for later ones, unless registration is open
     * @throws AccountExistsException when the address or the name is taken
     */
    public User register(String email, String username, String password) {
        User user = create(email, username, password, this::roleOfStranger);
        LOG.infof("user registered userId=%s role=%s", user.id(), user.role().wireName());
        return user;
    }

    /**
     * Makes an account for somebody who is let in.
     *
     * @throws AccountExistsException when the address or the name is taken
     */
    public User create(String email, String username, String password, Admission admission) {
        Passwords.requireFit(password, "password");
        QuarkusTransaction.requiringNew().run(admission::role);
        String hash = passwords.hash(password);
        return QuarkusTransaction.requiringNew().call(() -> {
            users.lockAccounts();
            User user = insert(email, username, hash, admission.role());
            admission.made(user);
            return user;
        });
    }

    /**
     * What the caller makes of the account of these credentials; empty, after the same work, for an unknown or disabled
     * one and for a wrong password. It is made while the account cannot change, and not at all when it changed meanwhile:
     * no sign-in outlives the password that it was made with.
     *
     * @param then in a transaction
     */
    public <T> Optional<T> authenticate(String login, String password, Function<User, T> then) {
        Optional<UserEntity> found = QuarkusTransaction.requiringNew().call(() -> users.findByLogin(login));
        String hash = found.map(user -> user.passwordHash).orElse(null);
        if (!passwords.matches(password, hash) || found.get().disabled) {
            return Optional.empty();
        }
        String current = passwords.isOutdated(hash) ? renew(found.get().id, hash, password) : hash;
        return QuarkusTransaction.requiringNew().call(() -> {
            users.lockAccounts();
            return users.findByIdOptional(found.get().id)
                    .filter(now -> !now.disabled && now.passwordHash.equals(current))
                    .map(now -> then.apply(now.toUser()));
        });
    }

    private String renew(UUID id, String hash, String password) {
        String renewed = passwords.hash(password);
        QuarkusTransaction.requiringNew().run(() -> users.renewHash(id, hash, renewed));
        LOG.infof("password hash renewed userId=%s", id);
        return renewed;
    }

    /** Sets a password anew; of all sign-ins only this one goes on. */
    public void changePassword(UUID id, String password, UUID signIn) {
        Passwords.requireFit(password, "new_password");
        String hash = passwords.hash(password);
        QuarkusTransaction.requiringNew().run(() -> {
            users.lockAccounts();
            UserEntity user = users.findByIdOptional(id).orElseThrow(() -> new UserNotFoundException(id));
            user.passwordHash = hash;
            changes.fire(new AccountChanged(user.toUser(), true, signIn));
        });
        LOG.infof("password changed userId=%s by=%s", id, id);
    }

    /** Whether nobody has an account yet: who registers now becomes the administrator. */
    @Transactional
    public boolean isEmpty() {
        return users.count() == 0;
    }

    /** One account. */
    @Transactional
    public Optional<User> find(UUID id) {
        return users.findByIdOptional(id).map(UserEntity::toUser);
    }

    /** @throws UserNotFoundException when there is none */
    @Transactional
    public User get(UUID id) {
        return find(id).orElseThrow(() -> new UserNotFoundException(id));
    }

    /** Those of these accounts that exist, by id. */
    @Transactional
    public Map<UUID, User> findAll(Set<UUID> ids) {
        return users.list("id in ?1", ids).stream()
                .map(UserEntity::toUser)
                .collect(Collectors.toMap(User::id, Function.identity()));
    }

    private Role roleOfStranger() {
        if (users.count() == 0) {
            return Role.ADMIN;
        }
        if (config.registration() != UserConfig.Registration.OPEN) {
            throw new RegistrationClosedException(config.registration());
        }
        return Role.USER;
    }

    private User insert(String email, String username, String hash, Role role) {
        UserEntity user = new UserEntity();
        user.id = UUID.randomUUID();
        users.requireFree(user.id, email, username);
        user.email = email.toLowerCase(Locale.ROOT);
        user.username = username;
        user.passwordHash = hash;
        user.role = role.wireName();
        user.createdAt = clock.instant();
        users.persist(user);
        return user.toUser();
    }
}
