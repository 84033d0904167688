package dev.kandev.gateway.task;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Body of {@code POST /boards/{id}/tasks} and of {@code PUT /tasks/{id}}. In a PUT what is absent stays as it is, and
 * an explicit null takes an optional value away; a title is needed only in a POST.
 */
record TaskBody(
        @NotBlank @Size(max = 500) String title,
        @Size(max = 100_000) String description,
        @Min(0) @Max(10) Integer priority,
        String agentType,
        String repositoryUrl,
        String branch,
        Boolean autoStart,
        Instant startAfter,
        @Schema(type = SchemaType.OBJECT) ObjectNode metadata) {}
