package dev.kandev.gateway.invitation;

import dev.kandev.gateway.user.Role;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Lets one person register, once.
 *
 * @param email the only address that it is good for; null for any
 * @param role of the account that comes of it
 * @param usedAt null while nobody has used it
 * @param usedBy the account that came of it
 */
public record Invitation(
        UUID id,
        @Schema(description = "The only address that it is good for; null for any.", nullable = true) String email,
        @Schema(description = "Of the account that comes of it.") Role role,
        UUID createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Schema(description = "Null while nobody has used it.", nullable = true) Instant usedAt,
        @Schema(description = "The account that came of it.", nullable = true) UUID usedBy) {}
