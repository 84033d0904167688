package dev.kandev.orchestrator.execution;

import java.util.UUID;

/**
 * One try of an execution; the idempotency key of its launch.
 *
 * @param number from 1
 */
public record Attempt(UUID executionId, int number) {}
