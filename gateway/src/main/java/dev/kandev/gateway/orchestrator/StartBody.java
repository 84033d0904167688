package dev.kandev.gateway.orchestrator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Optional body of {@code POST start}: in place of the task's own values. */
record StartBody(
        @Schema(description = "In place of the task's.", examples = "analyst") @Size(min = 1, max = 100)
                String agentType,
        @Schema(description = "In place of the task's.") @Min(0) @Max(10) Integer priority) {}
