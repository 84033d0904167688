package dev.kandev.gateway.agent;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agent instance as REST shows it; absent values are null. */
record AgentView(
        String id,
        String taskId,
        String executionId,
        int attempt,
        String agentType,
        String runtime,
        String status,
        String containerId,
        Integer exitCode,
        String error,
        String sessionId,
        Instant createdAt,
        Instant startedAt,
        Instant finishedAt,
        Usage usage) {

    /** What it uses while it runs. */
    @Schema(name = "AgentUsage")
    record Usage(
            @Schema(description = "Cores, on average since the sample before.") double cpu,
            long memoryBytes,
            @Schema(description = "Processes and threads.") int pids,
            Instant sampledAt) {}
}
