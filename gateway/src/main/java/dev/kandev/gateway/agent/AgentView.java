package dev.kandev.gateway.agent;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent instance as REST shows it; absent values are null. */
record AgentView(
        @Schema(format = "uuid") String id,
        @Schema(format = "uuid") String taskId,
        @Schema(format = "uuid") String executionId,
        @Schema(description = "From 1.") int attempt,
        String agentType,
        @Schema(
                        description = "Null while it is not chosen.",
                        nullable = true,
                        enumeration = {"docker", "process", "kubernetes"})
                String runtime,
        @Schema(ref = "AgentStatus") String status,
        @Schema(nullable = true) String containerId,
        @Schema(nullable = true) Integer exitCode,
        @Schema(nullable = true) String error,
        @Schema(nullable = true) String sessionId,
        Instant createdAt,
        @Schema(nullable = true) Instant startedAt,
        @Schema(nullable = true) Instant finishedAt,
        @Schema(nullable = true) Usage usage) {

    /** What it uses while it runs. */
    @Schema(name = "AgentUsage")
    record Usage(
            @Schema(description = "Cores, on average since the sample before.") double cpu,
            long memoryBytes,
            @Schema(description = "Processes and threads.") int pids,
            Instant sampledAt) {}
}
