package dev.kandev.gateway.orchestrator;

/** Answer to start and stop: it has been taken on, and happens soon. */
record Accepted(String executionId, String status) {}
