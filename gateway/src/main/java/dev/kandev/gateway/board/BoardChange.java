package dev.kandev.gateway.board;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** Body of {@code PUT /boards/{id}}; what is absent stays as it is. */
record BoardChange(
        @Size(max = 255) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") String name,
        @Size(max = 10_000) String description) {}
