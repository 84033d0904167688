package dev.kandev.gateway.orchestrator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Answer to what users do to a run: this execution takes it on, and stood so when it did. */
record Accepted(
        @Schema(description = "The execution that takes it on.", format = "uuid") String executionId,
        @Schema(ref = "ExecutionStatus") String status) {}
