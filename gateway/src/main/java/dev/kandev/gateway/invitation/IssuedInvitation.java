package dev.kandev.gateway.invitation;

import java.time.Instant;
import java.util.UUID;

/**
 * A new invitation.
 *
 * @param token what the invited one registers with; it is shown only here
 */
public record IssuedInvitation(UUID id, String token, Instant expiresAt) {

    @Override
    public String toString() {
        return "IssuedInvitation[id=" + id + "]";
    }
}
