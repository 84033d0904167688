package dev.kandev.gateway.token;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Answer to {@code POST /auth/tokens}.
 *
 * @param token shown only here
 * @param expiresAt null for never
 */
record IssuedApiToken(
        UUID id,
        String name,
        @Schema(description = "Shown only here.") String token,
        @Schema(description = "Null for never.", nullable = true) Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedApiToken[id=" + id + "]";
    }
}
