package dev.kandev.gateway.review;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The files that agents named in their results, the newest first. */
record ArtifactList(List<Artifact> artifacts) {

    /** One file; its size is null when it is gone, or cannot be shown. */
    record Artifact(
            @Schema(format = "uuid") String id,
            String name,
            @Schema(nullable = true) String type,
            @Schema(description = "Relative to the workspace.") String path,
            @Schema(description = "In bytes; null when the file is gone, or cannot be shown.", nullable = true)
                    Long size,
            Instant createdAt) {}
}
