package dev.kandev.orchestrator.queue;

import java.util.UUID;

/** What counts of an execution where places are few. */
record Contender(String agentType, UUID boardId) {}
