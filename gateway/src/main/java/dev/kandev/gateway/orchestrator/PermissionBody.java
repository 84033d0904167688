package dev.kandev.gateway.orchestrator;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Body of {@code POST permission}: the agent's question, and which of its options the user chose. */
record PermissionBody(@NotBlank @Size(max = 1_000) String permissionId, @NotBlank @Size(max = 1_000) String optionId) {}
