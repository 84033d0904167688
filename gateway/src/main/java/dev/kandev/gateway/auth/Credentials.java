package dev.kandev.gateway.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /auth/login}.
 *
 * @param login email or username
 */
record Credentials(
        @NotBlank @Size(max = 254) @Pattern(regexp = "[^\\x00]*", message = "must not contain NUL") String login,
        @NotNull String password) {

    @Override
    public String toString() {
        return "Credentials[]";
    }
}
