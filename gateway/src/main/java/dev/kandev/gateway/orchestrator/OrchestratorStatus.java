package dev.kandev.gateway.orchestrator;

/** What the orchestrator does right now. */
record OrchestratorStatus(int queued, int running, int maxConcurrent) {}
