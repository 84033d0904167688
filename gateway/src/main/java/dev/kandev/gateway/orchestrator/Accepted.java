package dev.kandev.gateway.orchestrator;

/** Answer to what users do to a run: this execution takes it on, and stood so when it did. */
record Accepted(String executionId, String status) {}
