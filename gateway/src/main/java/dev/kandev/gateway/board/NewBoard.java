package dev.kandev.gateway.board;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Body of {@code POST /boards}. */
record NewBoard(@NotBlank @Size(max = 255) String name, @Size(max = 10_000) String description) {}
