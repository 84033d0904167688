package dev.kandev.gateway.auth;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Body of {@code POST /auth/login}.
 *
 * @param login email or username
 */
record Credentials(@NotBlank String login, @NotNull String password) {

    @Override
    public String toString() {
        return "Credentials[]";
    }
}
