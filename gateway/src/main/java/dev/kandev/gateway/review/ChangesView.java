package dev.kandev.gateway.review;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What differs in a workspace from the commit that it began with. */
record ChangesView(
        @Schema(description = "The commit that the workspace began with.", nullable = true) String base,
        List<File> files,
        @Schema(description = "Unified.") String diff,
        @Schema(description = "Whether the diff is only the beginning.") boolean truncated) {

    /** A file that differs; lines are counted as git counts them. */
    @Schema(name = "ChangedFile")
    record File(
            String path,
            String status,
            @Schema(description = "Where it was renamed.", nullable = true) String oldPath,
            int additions,
            int deletions,
            boolean binary) {}
}
