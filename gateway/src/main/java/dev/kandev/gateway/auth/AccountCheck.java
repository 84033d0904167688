package dev.kandev.gateway.auth;

import dev.kandev.gateway.access.AccessTokens;
import dev.kandev.gateway.user.User;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.Principal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Lets the account decide, whatever the token says: a disabled one is refused, and the role is the one that it has now.
 * Makes identities look alike, however somebody signed in.
 */
@ApplicationScoped
class AccountCheck implements SecurityIdentityAugmentor {

    private final KnownAccounts accounts;

    AccountCheck(KnownAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        SignedIn who = who(identity.getPrincipal());
        Optional<User> remembered = accounts.recall(who.userId());
        return remembered.isPresent()
                ? Uni.createFrom().item(() -> checked(identity, who, remembered))
                : context.runBlocking(() -> checked(identity, who, accounts.find(who.userId())));
    }

    private static SignedIn who(Principal principal) {
        if (principal instanceof JsonWebToken token) {
            return new SignedIn(
                    UUID.fromString(token.getSubject()),
                    UUID.fromString(token.getClaim(AccessTokens.SIGN_IN)),
                    Instant.ofEpochSecond(token.getExpirationTime()));
        }
        return (SignedIn) principal;
    }

    private static SecurityIdentity checked(SecurityIdentity identity, SignedIn who, Optional<User> account) {
        User user = account.filter(found -> !found.disabled()).orElseThrow(AuthenticationFailedException::new);
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(who)
                .addRole(user.role().wireName())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .build();
    }
}
