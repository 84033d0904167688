package dev.kandev.gateway.token;

import java.util.List;

/** Answer to {@code GET /auth/tokens}: all of the user's. */
record ApiTokenList(List<ApiToken> tokens, int total) {}
