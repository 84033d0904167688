package dev.kandev.gateway.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST /boards/{id}/tasks} and of {@code PUT /tasks/{id}}. In a PUT what is absent stays as it is, and
 * an explicit null takes an optional value away; a title is needed only in a POST.
 */
record TaskBody(
        @Schema(examples = "Describe the architecture") @NotBlank @Size(max = 500) String title,
        @Size(max = 100_000) String description,
        @Schema(description = "Higher ones first.", defaultValue = "0") @Min(0) @Max(10) Integer priority,
        @Schema(description = "The name of the agent type that carries it out.", examples = "analyst") String agentType,
        @Schema(description = "What the agent works on.", examples = "https://git.example.org/website.git")
                String repositoryUrl,
        @Schema(description = "Where the work begins; without it at the default branch.", examples = "main")
                String branch,
        @Schema(description = "Whether its agent starts by itself.", defaultValue = "true") Boolean autoStart,
        @Schema(description = "Not before this time.") Instant startAfter,
        @Schema(ref = "Metadata") ObjectNode metadata) {}
