package dev.kandev.gateway.invitation;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.gateway.secret.Secrets;
import dev.kandev.gateway.user.Admission;
import dev.kandev.gateway.user.RegistrationClosedException;
import dev.kandev.gateway.user.Role;
import dev.kandev.gateway.user.User;
import dev.kandev.gateway.user.UserConfig;
import dev.kandev.gateway.user.UserService;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Lets administrators invite, and the invited register. Callers are worker threads. */
@ApplicationScoped
public class Invitations {

    private static final Logger LOG = Logger.getLogger(Invitations.class);

    private final InvitationRepository repository;
    private final UserService users;
    private final Secrets secrets;
    private final UserConfig config;
    private final Clock clock;

    Invitations(InvitationRepository repository, UserService users, Secrets secrets, UserConfig config, Clock clock) {
        this.repository = repository;
        this.users = users;
        this.secrets = secrets;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A new invitation. Those that have expired unused are forgotten meanwhile.
     *
     * @param email the only address that it is to be good for; null for any
     * @throws KandevException NOT_ALLOWED while registration is closed, for nobody could use it
     */
    @Transactional
    public IssuedInvitation issue(String email, Role role, Duration lifetime, UUID by) {
        if (isClosed()) {
            throw new KandevException(
                    ErrorCode.NOT_ALLOWED, "registration is closed; kandev.auth.registration must be invitation");
        }
        Instant now = clock.instant();
        repository.deleteExpired(now);
        String token = secrets.make();
        InvitationEntity row = new InvitationEntity();
        row.id = UUID.randomUUID();
        row.email = email == null ? null : email.toLowerCase(Locale.ROOT);
        row.role = role.wireName();
        row.tokenHash = Secrets.hash(token);
        row.createdBy = by;
        row.createdAt = now;
        row.expiresAt = now.plus(lifetime);
        repository.persist(row);
        LOG.infof("invitation made invitationId=%s role=%s by=%s", row.id, row.role, by);
        return new IssuedInvitation(row.id, token, row.expiresAt);
    }

    /** Newest first. */
    @Transactional
    public List<Invitation> list(int limit, int offset) {
        return repository.findAll(Sort.descending("createdAt").and("id")).range(offset, offset + limit - 1).stream()
                .map(InvitationEntity::toInvitation)
                .toList();
    }

    /** How many there are. */
    @Transactional
    public long count() {
        return repository.count();
    }

    /** @throws InvitationNotFoundException when there is none */
    @Transactional
    public void withdraw(UUID id, UUID by) {
        if (!repository.deleteById(id)) {
            throw new InvitationNotFoundException(id);
        }
        LOG.infof("invitation withdrawn invitationId=%s by=%s", id, by);
    }

    /**
     * Makes an account for the invited one.
     *
     * @throws InvitationRefusedException when the token is none, or not for this one, or no longer
     * @throws RegistrationClosedException when invitations are not to be used
     */
    public User accept(String token, String email, String username, String password) {
        User user = users.create(email, username, password, new Invited(Secrets.hash(token), email));
        LOG.infof(
                "user registered by invitation userId=%s role=%s",
                user.id(), user.role().wireName());
        return user;
    }

    /** What an administrator has handed out is good only as long as he is one. */
    private boolean mayInvite(UUID by) {
        return users.find(by)
                .filter(inviter -> !inviter.disabled() && inviter.role() == Role.ADMIN)
                .isPresent();
    }

    private boolean isClosed() {
        return config.registration() == UserConfig.Registration.CLOSED;
    }

    private final class Invited implements Admission {

        private final String tokenHash;
        private final String email;

        Invited(String tokenHash, String email) {
            this.tokenHash = tokenHash;
            this.email = email;
        }

        @Override
        public Role role() {
            return find().role();
        }

        @Override
        public void made(User user) {
            InvitationEntity used = find();
            used.usedAt = clock.instant();
            used.usedBy = user.id();
        }

        private InvitationEntity find() {
            if (isClosed()) {
                throw new RegistrationClosedException(config.registration());
            }
            return repository
                    .lockByHash(tokenHash)
                    .filter(found -> found.isGood(email, clock.instant()))
                    .filter(found -> mayInvite(found.createdBy))
                    .orElseThrow(InvitationRefusedException::new);
        }
    }
}
