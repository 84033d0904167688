package dev.kandev.gateway.auth;

import dev.kandev.gateway.user.rule.EmailAddress;
import dev.kandev.gateway.user.rule.NewPassword;
import dev.kandev.gateway.user.rule.Username;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /auth/register}.
 *
 * @param invitation the token of one; null for who comes without
 */
record Registration(
        @NotNull @EmailAddress String email,
        @NotNull @Username String username,
        @NotNull @NewPassword String password,
        @Size(max = 100) String invitation) {

    @Override
    public String toString() {
        return "Registration[username=" + username + "]";
    }
}
