package dev.kandev.gateway.orchestrator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Body of {@code POST prompt}. */
record PromptBody(@NotBlank @Size(max = 100_000) String message) {}
