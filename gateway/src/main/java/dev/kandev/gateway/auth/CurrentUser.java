package dev.kandev.gateway.auth;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.UUID;

/** The signed-in user of the request being served. */
@RequestScoped
public class CurrentUser {

    private final SecurityIdentity identity;

    CurrentUser(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The account's id. */
    public UUID id() {
        return idOf(identity);
    }

    /** Whether it may see and do everything. */
    public boolean isAdmin() {
        return isAdmin(identity);
    }

    /**
     * The sign-in that the request belongs to.
     *
     * @param purpose what it is needed for, to be told to who uses an API token: {@code change the password}
     * @throws KandevException FORBIDDEN with an API token: whoever finds one must not make more of it
     */
    public UUID requireSignIn(String purpose) {
        UUID signIn = ((SignedIn) identity.getPrincipal()).signIn();
        if (signIn == null) {
            throw new KandevException(
                    ErrorCode.FORBIDDEN, "an API token cannot " + purpose + "; sign in with the password");
        }
        return signIn;
    }

    /** The account behind an identity, where no request is being served. */
    public static UUID idOf(SecurityIdentity identity) {
        return ((SignedIn) identity.getPrincipal()).userId();
    }

    /** When what it signed in with expires. */
    public static Instant expiryOf(SecurityIdentity identity) {
        return ((SignedIn) identity.getPrincipal()).expiresAt();
    }

    /** Whether the account behind an identity may see everything. */
    public static boolean isAdmin(SecurityIdentity identity) {
        return identity.hasRole("admin");
    }
}
