package dev.kandev.gateway.token;

import java.time.Instant;
import java.util.UUID;

/**
 * A token as its owner sees it again.
 *
 * @param prefix how the token begins, to tell it from others
 * @param expiresAt null for never
 * @param lastUsedAt to the minute; null for never
 */
record ApiToken(UUID id, String name, String prefix, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}
