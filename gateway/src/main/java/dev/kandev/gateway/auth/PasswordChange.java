package dev.kandev.gateway.auth;

import dev.kandev.gateway.user.rule.NewPassword;
import jakarta.validation.constraints.NotNull;

/** Body of {@code PUT /auth/password}. */
record PasswordChange(@NotNull String currentPassword, @NotNull @NewPassword String newPassword) {

    @Override
    public String toString() {
        return "PasswordChange[]";
    }
}
