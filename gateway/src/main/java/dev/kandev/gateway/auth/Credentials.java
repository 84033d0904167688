package dev.kandev.gateway.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Body of {@code POST /auth/login}.
 *
 * @param login email or username
 */
record Credentials(@NotBlank @Size(max = 254) String login, @NotNull String password) {

    @Override
    public String toString() {
        return "Credentials[]";
    }
}
