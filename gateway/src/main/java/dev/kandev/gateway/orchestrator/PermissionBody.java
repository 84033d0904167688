package dev.kandev.gateway.orchestrator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST permission}: the agent's question, and which of its options the user chose. */
record PermissionBody(
        @Schema(description = "What the agent asked, by the id of its message.") @NotBlank @Size(max = 1_000)
                String permissionId,
        @Schema(description = "Which of the options.", examples = "allow") @NotBlank @Size(max = 1_000)
                String optionId) {}
