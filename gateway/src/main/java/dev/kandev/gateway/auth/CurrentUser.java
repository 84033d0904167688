package dev.kandev.gateway.auth;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

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

    /** The account behind an identity, where no request is being served. */
    public static UUID idOf(SecurityIdentity identity) {
        return UUID.fromString(((JsonWebToken) identity.getPrincipal()).getSubject());
    }

    /** Whether the account behind an identity may see everything. */
    public static boolean isAdmin(SecurityIdentity identity) {
        return identity.hasRole("admin");
    }
}
