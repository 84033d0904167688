package dev.kandev.agents.instance;

import java.util.UUID;

/**
 * What an instance is made of. Execution and attempt identify it.
 *
 * @param attempt from 1
 * @param prompt what the agent is asked to do
 * @param repositoryUrl null for an empty workspace
 * @param branch null for the default branch
 * @param resumeSessionId null for a new session
 */
public record NewAgent(
        UUID taskId,
        UUID executionId,
        int attempt,
        String agentType,
        String taskTitle,
        String taskDescription,
        String prompt,
        String repositoryUrl,
        String branch,
        String resumeSessionId) {}
