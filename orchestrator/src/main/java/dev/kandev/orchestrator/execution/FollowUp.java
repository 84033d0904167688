package dev.kandev.orchestrator.execution;

import java.util.UUID;

/**
 * What the agent of an execution is asked in place of the task's own text, in all its attempts.
 *
 * @param promptId of the prompt that it comes from
 */
public record FollowUp(UUID promptId, String text) {}
