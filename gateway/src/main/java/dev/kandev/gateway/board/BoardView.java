package dev.kandev.gateway.board;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A board as REST shows it. */
record BoardView(
        @Schema(format = "uuid") String id,
        String name,
        String description,
        @Schema(description = "The user who made it.", format = "uuid") String ownerId,
        Instant createdAt,
        Instant updatedAt) {}
