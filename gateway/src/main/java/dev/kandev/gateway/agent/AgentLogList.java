package dev.kandev.gateway.agent;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A page of raw lines, oldest first.
 *
 * @param nextAfter the cursor for the next page
 */
record AgentLogList(List<Line> logs, @Schema(description = "The cursor for the next page.") long nextAfter) {

    /** A line that was no message. */
    @Schema(name = "AgentLogLine")
    record Line(
            @Schema(description = "Grows; the cursor.") long id,
            @Schema(enumeration = {"stdout", "stderr"}) String stream,
            String line,
            Instant createdAt) {}
}
