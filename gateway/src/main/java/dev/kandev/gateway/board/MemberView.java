package dev.kandev.gateway.board;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A member of a board as REST shows it.
 *
 * @param username null when the account is gone
 */
record MemberView(
        @Schema(format = "uuid") String userId,
        @Schema(description = "Null when the account is gone.", nullable = true) String username,
        MemberRole role) {}
