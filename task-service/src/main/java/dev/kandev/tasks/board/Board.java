package dev.kandev.tasks.board;

import java.time.Instant;
import java.util.UUID;

/** A kanban board; {@code name} has 1 to 255 characters, nothing is null. */
public record Board(UUID id, String name, String description, UUID ownerId, Instant createdAt, Instant updatedAt) {}
