package dev.kandev.gateway.admin;

import dev.kandev.gateway.user.Role;
import dev.kandev.gateway.user.rule.EmailAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST /users/invitations}.
 *
 * @param email the only address that it is good for; null for any
 * @param role null for a user without special rights
 * @param expiresInDays null for a week
 */
record NewInvitation(
        @Schema(description = "The only address that it is good for; without it any is.", examples = "ada@example.org")
                @EmailAddress
                String email,
        @Schema(description = "Of the account that comes of it.", defaultValue = "user") Role role,
        @Schema(defaultValue = "7") @Min(1) @Max(90) Integer expiresInDays) {

    NewInvitation {
        role = role == null ? Role.USER : role;
    }

    Duration lifetime() {
        return Duration.ofDays(expiresInDays == null ? 7 : expiresInDays);
    }
}
