package dev.kandev.gateway.auth;

/**
 * What a sign-in gives.
 *
 * @param expiresIn seconds until the access token is no longer good
 */
record TokenPair(String accessToken, String refreshToken, String tokenType, long expiresIn) {

    @Override
    public String toString() {
        return "TokenPair[]";
    }
}
