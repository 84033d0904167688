package dev.kandev.gateway.user;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An account as others may see it.
 *
 * @param email in lower case
 * @param username never contains an at sign, so it is never taken for an e-mail address
 * @param disabled whether it is shut out for the time being
 */
public record User(
        UUID id,
        @Schema(examples = "ada@example.org") String email,
        @Schema(examples = "ada") String username,
        Role role,
        @Schema(description = "Shut out for the time being.") boolean disabled,
        Instant createdAt) {}
