package dev.kandev.gateway.board;

/**
 * A member of a board as REST shows it.
 *
 * @param username null when the account is gone
 */
record MemberView(String userId, String username, MemberRole role) {}
