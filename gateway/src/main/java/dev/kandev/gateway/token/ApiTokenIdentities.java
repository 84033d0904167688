package dev.kandev.gateway.token;

import dev.kandev.gateway.auth.SignedIn;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells whose API token a request brings. What the account may do is found afterwards, as with access tokens. */
@ApplicationScoped
class ApiTokenIdentities implements IdentityProvider<ApiTokenRequest> {

    private final ApiTokens tokens;

    ApiTokenIdentities(ApiTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Class<ApiTokenRequest> getRequestType() {
        return ApiTokenRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiTokenRequest request, AuthenticationRequestContext context) {
        return context.runBlocking(
                () -> identity(tokens.use(request.token()).orElseThrow(AuthenticationFailedException::new)));
    }

    private static SecurityIdentity identity(ApiTokens.Use use) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new SignedIn(use.userId(), null, use.expiresAt()))
                .build();
    }
}
