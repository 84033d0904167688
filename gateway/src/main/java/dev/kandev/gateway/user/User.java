package dev.kandev.gateway.user;

import java.time.Instant;
import java.util.UUID;

/**
 * An account as others may see it.
 *
 * @param email in lower case
 * @param username never contains an at sign, so it is never taken for an e-mail address
 * @param disabled whether it is shut out for the time being
 */
public record User(UUID id, String email, String username, Role role, boolean disabled, Instant createdAt) {}
