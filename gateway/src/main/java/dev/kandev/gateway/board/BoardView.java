package dev.kandev.gateway.board;

import java.time.Instant;

/** A board as REST shows it. */
record BoardView(String id, String name, String description, String ownerId, Instant createdAt, Instant updatedAt) {}
