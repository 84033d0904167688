package dev.kandev.gateway.auth;

import dev.kandev.gateway.user.rule.EmailAddress;
import dev.kandev.gateway.user.rule.NewPassword;
import dev.kandev.gateway.user.rule.Username;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST /auth/register}.
 *
 * @param invitation the token of one; null for who comes without
 */
record Registration(
        @Schema(examples = "ada@example.org") @NotNull @EmailAddress String email,
        @Schema(examples = "ada") @NotNull @Username String username,
        @Schema(description = "Of at least 8 characters and at most 72 bytes.", examples = "correct horse battery")
                @NotNull
                @NewPassword
                String password,
        @Schema(description = "The token of an invitation.") @Size(max = 100) String invitation) {

    @Override
    public String toString() {
        return "Registration[username=" + username + "]";
    }
}
