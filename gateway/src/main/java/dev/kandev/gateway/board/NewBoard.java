package dev.kandev.gateway.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Body of {@code POST /boards}. */
record NewBoard(
        @Schema(examples = "Website") @NotBlank @Size(max = 255) String name, @Size(max = 10_000) String description) {}
