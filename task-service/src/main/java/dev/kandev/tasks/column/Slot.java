package dev.kandev.tasks.column;

import java.util.UUID;

/** A card in its column; the column's order is ascending by position. */
public record Slot(UUID taskId, double position) {}
