package dev.kandev.gateway.orchestrator;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** Optional body of {@code POST start}: in place of the task's own values. */
record StartBody(@Size(min = 1, max = 100) String agentType, @Min(0) @Max(10) Integer priority) {}
