package dev.kandev.agents.review;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that an agent named in its result. It may be gone, or be no plain file.
 *
 * @param path below the workspace, with slashes
 * @param type as the agent says, for example {@code report}; may be empty
 * @param createdAt when an agent named it first
 */
public record Artifact(UUID id, UUID taskId, String path, String type, Instant createdAt) {

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
