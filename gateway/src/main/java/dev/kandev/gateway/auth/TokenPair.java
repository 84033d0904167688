package dev.kandev.gateway.auth;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a sign-in gives.
 *
 * @param expiresIn seconds until the access token is no longer good
 */
record TokenPair(
        @Schema(description = "For the header Authorization.") String accessToken,
        @Schema(description = "For the next exchange; good once.") String refreshToken,
        @Schema(enumeration = {"Bearer"}) String tokenType,
        @Schema(description = "Seconds until the access token is no longer good.", examples = "900") long expiresIn) {

    @Override
    public String toString() {
        return "TokenPair[]";
    }
}
