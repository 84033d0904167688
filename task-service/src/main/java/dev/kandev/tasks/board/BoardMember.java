package dev.kandev.tasks.board;

import java.util.UUID;

/** Somebody who may see a board, and what else. */
public record BoardMember(UUID userId, BoardRole role) {}
