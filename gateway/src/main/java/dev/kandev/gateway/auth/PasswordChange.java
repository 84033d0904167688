package dev.kandev.gateway.auth;

import dev.kandev.gateway.user.rule.NewPassword;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code PUT /auth/password}. */
record PasswordChange(
        @NotNull String currentPassword,
        @Schema(description = "Of at least 8 characters and at most 72 bytes.") @NotNull @NewPassword
                String newPassword) {

    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
