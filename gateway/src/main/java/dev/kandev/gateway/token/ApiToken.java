package dev.kandev.gateway.token;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A token as its owner sees it again.
 *
 * @param prefix how the token begins, to tell it from others
 * @param expiresAt null for never
 * @param lastUsedAt to the minute; null for never
 */
record ApiToken(
        UUID id,
        String name,
        @Schema(description = "How the token begins, to tell it from others.", examples = "kdv_4f2a") String prefix,
        Instant createdAt,
        @Schema(description = "Null for never.", nullable = true) Instant expiresAt,
        @Schema(description = "To the minute; null for never.", nullable = true) Instant lastUsedAt) {}
