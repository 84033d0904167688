package dev.kandev.agents.workspace;

import java.util.UUID;

/**
 * What a task's agent is to find.
 *
 * @param repositoryUrl null means an empty folder
 * @param branch null means the repository's default branch
 */
public record WorkspaceRequest(UUID taskId, String title, String repositoryUrl, String branch) {}
