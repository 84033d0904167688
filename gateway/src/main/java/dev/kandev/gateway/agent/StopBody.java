package dev.kandev.gateway.agent;

import jakarta.validation.constraints.Size;

/** Optional body of {@code POST /agents/{id}/stop}. */
record StopBody(@Size(max = 1_000) String reason, Boolean force) {}
