package dev.kandev.gateway.auth;

import java.util.UUID;

/**
 * A sign-in that goes on.
 *
 * @param id the same from exchange to exchange
 * @param refreshToken for the next exchange
 */
record SignIn(UUID id, UUID userId, String refreshToken) {

    @Override
    public String toString() {
        return "SignIn[id=" + id + "]";
    }
}
