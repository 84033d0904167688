package dev.kandev.agents.runtime;

import java.time.Instant;
import java.util.UUID;

/**
 * What there is of an agent, whether it runs or has ended.
 *
 * @param since when it was made
 * @param removal ends and removes it; idempotent, throws {@link LaunchFailedException} when it cannot be done now
 */
public record Remains(UUID instanceId, Instant since, Runnable removal) {}
