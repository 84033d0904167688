package dev.kandev.gateway.auth;

import java.security.Principal;
import java.util.UUID;

/**
 * Who sends a request.
 *
 * @param signIn the sign-in that the access token descends from; null with an API token, which descends from none
 */
public record SignedIn(UUID userId, UUID signIn) implements Principal {

    @Override
    public String getName() {
        return userId.toString();
    }
}
