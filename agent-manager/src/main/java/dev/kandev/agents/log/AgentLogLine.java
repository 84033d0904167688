package dev.kandev.agents.log;

import java.time.Instant;

/**
 * A stored raw line.
 *
 * @param id grows within an instance; the cursor
 * @param stream stdout or stderr
 */
public record AgentLogLine(long id, String stream, String text, Instant createdAt) {}
