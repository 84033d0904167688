package dev.kandev.gateway.invitation;

import dev.kandev.gateway.user.Role;
import java.time.Instant;
import java.util.UUID;

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
        String email,
        Role role,
        UUID createdBy,
        Instant createdAt,
        Instant expiresAt,
        Instant usedAt,
        UUID usedBy) {}
