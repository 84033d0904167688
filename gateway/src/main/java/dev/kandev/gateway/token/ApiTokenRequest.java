package dev.kandev.gateway.token;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A request that brings an API token. */
final class ApiTokenRequest extends BaseAuthenticationRequest {

    private final String token;

    ApiTokenRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
