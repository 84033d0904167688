package dev.kandev.gateway.agent;

import java.time.Instant;

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
        Instant finishedAt) {}
