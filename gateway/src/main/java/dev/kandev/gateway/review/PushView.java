package dev.kandev.gateway.review;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A branch as it is in the repository, and its last commit. */
record PushView(String branch, @Schema(description = "The last one of the branch.") String commit) {}
