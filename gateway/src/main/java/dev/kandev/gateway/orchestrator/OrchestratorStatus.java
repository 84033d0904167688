package dev.kandev.gateway.orchestrator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the orchestrator does right now. */
record OrchestratorStatus(
        int queued, int running, @Schema(description = "How many agents may run at once.") int maxConcurrent) {}
