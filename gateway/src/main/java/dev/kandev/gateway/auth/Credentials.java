package dev.kandev.gateway.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST /auth/login}.
 *
 * @param login email or username
 */
record Credentials(
        @Schema(description = "Email or username.", examples = "ada")
                @NotBlank
                @Size(max = 254)
                @Pattern(regexp = "[^\\x00]*", message = "must not contain NUL")
                String login,
        @Schema(examples = "correct horse battery") @NotNull String password) {

    @Override
    public String toString() {
        return "Credentials[]";
    }
}
