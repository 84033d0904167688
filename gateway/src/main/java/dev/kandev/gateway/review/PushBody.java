package dev.kandev.gateway.review;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Optional body of {@code POST push}; without a message the title of the task is the commit's. */
record PushBody(
        @Schema(description = "Of the commit; without it the title of the task.") @Size(max = 10_000) String message) {}
