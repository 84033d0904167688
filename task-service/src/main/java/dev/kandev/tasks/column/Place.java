package dev.kandev.tasks.column;

import java.util.Optional;
import java.util.UUID;

/** Where a card shall go. Without neighbours it is the end of the column. */
public record Place(Optional<UUID> before, Optional<UUID> after) {

    /** The end of the column. */
    public static Place end() {
        return new Place(Optional.empty(), Optional.empty());
    }
}
