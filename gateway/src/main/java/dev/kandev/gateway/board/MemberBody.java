package dev.kandev.gateway.board;

import jakarta.validation.constraints.NotNull;

/** Body of {@code PUT /boards/{id}/members/{user_id}}. */
record MemberBody(@NotNull MemberRole role) {}
