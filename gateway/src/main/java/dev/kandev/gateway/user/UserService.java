package dev.kandev.gateway.user;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.InvalidInputException;
import dev.kandev.common.error.KandevException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
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
    private final Clock clock;

    UserService(UserRepository users, Passwords passwords, UserConfig config, Clock clock) {
        this.users = users;
        this.passwords = passwords;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Makes an account; the very first one is an administrator's, whoever else registers at the same moment.
     *
     * @throws RegistrationClosedException for later ones, unless registration is open
     * @throws KandevException ALREADY_EXISTS when the address or the name is taken
     */
    public User register(String email, String username, String password) {
        if (Passwords.tooLong(password)) {
            throw new InvalidInputException("password", "must be at most " + Passwords.MAX_BYTES + " bytes");
        }
        // A cheap look before the expensive hash; the binding one is made under the lock.
        QuarkusTransaction.requiringNew().run(this::requireOpen);
        String hash = passwords.hash(password);
        User user = QuarkusTransaction.requiringNew().call(() -> insert(email, username, hash));
        LOG.infof("user registered userId=%s role=%s", user.id(), user.role().wireName());
        return user;
    }

    /** The account of these credentials; empty, after the same work, for an unknown one and for a wrong password. */
    public Optional<User> authenticate(String login, String password) {
        Optional<UserEntity> found = QuarkusTransaction.requiringNew().call(() -> users.findByLogin(login));
        boolean right =
                passwords.matches(password, found.map(user -> user.passwordHash).orElse(null));
        return right ? found.map(UserEntity::toUser) : Optional.empty();
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

    private boolean requireOpen() {
        boolean first = users.count() == 0;
        if (!first && config.registration() == UserConfig.Registration.CLOSED) {
            throw new RegistrationClosedException();
        }
        return first;
    }

    private User insert(String email, String username, String hash) {
        users.lockRegistration();
        boolean first = requireOpen();
        if (users.emailTaken(email)) {
            throw new KandevException(ErrorCode.ALREADY_EXISTS, "an account with this email exists");
        }
        if (users.usernameTaken(username)) {
            throw new KandevException(ErrorCode.ALREADY_EXISTS, "an account with this username exists");
        }
        UserEntity user = new UserEntity();
        user.id = UUID.randomUUID();
        user.email = email.toLowerCase(Locale.ROOT);
        user.username = username;
        user.passwordHash = hash;
        user.role = (first ? Role.ADMIN : Role.USER).wireName();
        user.createdAt = clock.instant();
        users.persist(user);
        return user.toUser();
    }
}
