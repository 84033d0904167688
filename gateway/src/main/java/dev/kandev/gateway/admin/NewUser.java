package dev.kandev.gateway.admin;

import dev.kandev.gateway.user.Role;
import dev.kandev.gateway.user.rule.EmailAddress;
import dev.kandev.gateway.user.rule.NewPassword;
import dev.kandev.gateway.user.rule.Username;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST /users}.
 *
 * @param role null for a user without special rights
 */
record NewUser(
        @Schema(examples = "ada@example.org") @NotNull @EmailAddress String email,
        @Schema(examples = "ada") @NotNull @Username String username,
        @Schema(description = "Of at least 8 characters and at most 72 bytes.") @NotNull @NewPassword String password,
        @Schema(defaultValue = "user") Role role) {

    NewUser {
        role = role == null ? Role.USER : role;
    }

    @Override
    public String toString() {
        return "NewUser[username=" + username + ", role=" + role + "]";
    }
}
