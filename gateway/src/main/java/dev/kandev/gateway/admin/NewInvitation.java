package dev.kandev.gateway.admin;

import dev.kandev.gateway.user.Role;
import dev.kandev.gateway.user.rule.EmailAddress;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * Body of {@code POST /users/invitations}.
 *
 * @param email the only address that it is good for; null for any
 * @param role null for a user without special rights
 * @param expiresInDays null for a week
 */
record NewInvitation(@EmailAddress String email, Role role, @Min(1) @Max(90) Integer expiresInDays) {

    NewInvitation {
        role = role == null ? Role.USER : role;
    }

    Duration lifetime() {
        return Duration.ofDays(expiresInDays == null ? 7 : expiresInDays);
    }
}
