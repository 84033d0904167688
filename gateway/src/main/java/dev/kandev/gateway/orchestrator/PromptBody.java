package dev.kandev.gateway.orchestrator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST prompt}. */
record PromptBody(@Schema(examples = "Also describe the tests") @NotBlank @Size(max = 100_000) String message) {}
