package dev.kandev.gateway.review;

import java.time.Instant;
import java.util.List;

/** The files that agents named in their results, the newest first. */
record ArtifactList(List<Artifact> artifacts) {

    /** One file; its size is null when it is gone, or cannot be shown. */
    record Artifact(String id, String name, String type, String path, Long size, Instant createdAt) {}
}
