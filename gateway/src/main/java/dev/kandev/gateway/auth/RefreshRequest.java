package dev.kandev.gateway.auth;

import jakarta.validation.constraints.NotBlank;

/** Body of {@code POST /auth/refresh} and {@code POST /auth/logout}. */
record RefreshRequest(@NotBlank String refreshToken) {

    @Override
    public String toString() {
        return "RefreshRequest[]";
    }
}
