package dev.kandev.gateway.orchestrator;

import jakarta.validation.constraints.Size;

/** Optional body of {@code POST stop}. */
record StopBody(@Size(max = 1_000) String reason, Boolean force) {}
