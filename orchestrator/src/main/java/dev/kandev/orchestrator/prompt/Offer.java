package dev.kandev.orchestrator.prompt;

import dev.kandev.orchestrator.execution.Attempt;
import java.util.UUID;

/** A prompt that is to be given to this agent of this attempt. */
record Offer(UUID promptId, String message, Attempt attempt, UUID agentId) {}
