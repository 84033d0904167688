package dev.kandev.orchestrator.agents;

import java.util.UUID;

/**
 * What an agent starts with. Execution and attempt are the idempotency key.
 *
 * @param prompt what it is asked to do
 * @param repositoryUrl null means an empty workspace
 * @param branch null means the repository's default branch
 * @param sessionId the session to resume; empty means a new one
 */
public record AgentLaunch(
        UUID taskId,
        UUID executionId,
        int attempt,
        String agentType,
        String title,
        String description,
        String prompt,
        String repositoryUrl,
        String branch,
        String sessionId) {}
