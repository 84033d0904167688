package dev.kandev.gateway.agent;

import java.time.Instant;
import java.util.List;

/**
 * A page of raw lines, oldest first.
 *
 * @param nextAfter the cursor for the next page
 */
record AgentLogList(List<Line> logs, long nextAfter) {

    /** A line that was no message. */
    record Line(long id, String stream, String line, Instant createdAt) {}
}
