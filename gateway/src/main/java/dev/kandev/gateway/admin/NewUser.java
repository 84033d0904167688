package dev.kandev.gateway.admin;

import dev.kandev.gateway.user.Role;
import dev.kandev.gateway.user.rule.EmailAddress;
import dev.kandev.gateway.user.rule.NewPassword;
import dev.kandev.gateway.user.rule.Username;
import jakarta.validation.constraints.NotNull;

/**
 * Body of {@code POST /users}.
 *
 * @param role null for a user without special rights
 */
record NewUser(
        @NotNull @EmailAddress String email,
        @NotNull @Username String username,
        @NotNull @NewPassword String password,
        Role role) {

    NewUser {
        role = role == null ? Role.USER : role;
    }

    @Override
    public String toString() {
        return "NewUser[username=" + username + ", role=" + role + "]";
    }
}
