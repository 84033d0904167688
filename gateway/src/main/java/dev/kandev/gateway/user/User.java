package dev.kandev.gateway.user;

import java.time.Instant;
import java.util.UUID;

/**
 * An account as others may see it.
 *
 * @param email in lower case
 * @param username never contains an at sign, so it is never taken for an e-mail address
 */
public record User(UUID id, String email, String username, Role role, Instant createdAt) {}
