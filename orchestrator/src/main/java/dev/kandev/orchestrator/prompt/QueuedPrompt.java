package dev.kandev.orchestrator.prompt;

import java.time.Instant;
import java.util.UUID;

/** What an agent has not been given yet. */
public record QueuedPrompt(UUID id, String message, Instant createdAt) {}
