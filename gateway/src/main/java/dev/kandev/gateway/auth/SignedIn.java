package dev.kandev.gateway.auth;

import java.security.Principal;
import java.time.Instant;
import java.util.UUID;

/**
 * Who sends a request.
 *
 * @param signIn the sign-in that the access token descends from; null with an API token, which descends from none
 * @param expiresAt when what the request brought is good no longer; far away for an API token without an end
 */
public record SignedIn(UUID userId, UUID signIn, Instant expiresAt) implements Principal {

    @Override
    public String getName() {
        return userId.toString();
    }
}
