package dev.kandev.gateway.invitation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A new invitation.
 *
 * @param token what the invited one registers with; it is shown only here
 */
public record IssuedInvitation(
        UUID id,
        @Schema(description = "What the invited one registers with; shown only here.") String token,
        Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedInvitation[id=" + id + "]";
    }
}
