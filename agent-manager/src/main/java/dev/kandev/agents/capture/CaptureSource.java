package dev.kandev.agents.capture;

import dev.kandev.agents.credentials.SecretMask;
import dev.kandev.agents.runtime.RunningAgent;
import java.util.UUID;

/**
 * Whose output is captured, and from where on.
 *
 * @param mask of what the agent was given
 */
public record CaptureSource(
        UUID instanceId, UUID taskId, RunningAgent agent, SecretMask mask, Checkpoint stdout, Checkpoint stderr) {}
