package dev.kandev.gateway.agent;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Optional body of {@code POST /agents/{id}/stop}. */
@Schema(name = "AgentStopBody")
record StopBody(
        @Schema(description = "For the history.") @Size(max = 1_000) String reason,
        @Schema(description = "At once, without asking the agent.", defaultValue = "false") Boolean force) {}
