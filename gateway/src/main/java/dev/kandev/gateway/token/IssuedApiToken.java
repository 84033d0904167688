package dev.kandev.gateway.token;

import java.time.Instant;
import java.util.UUID;

/**
 * Answer to {@code POST /auth/tokens}.
 *
 * @param token shown only here
 * @param expiresAt null for never
 */
record IssuedApiToken(UUID id, String name, String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedApiToken[id=" + id + "]";
    }
}
