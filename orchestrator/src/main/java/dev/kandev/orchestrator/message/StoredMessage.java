package dev.kandev.orchestrator.message;

import java.time.Instant;

/**
 * A message in the history of its task.
 *
 * @param seq the cursor, from 1; without gaps among those that were not pruned
 * @param envelopeJson one line, with its seq
 * @param createdAt when it was stored
 */
public record StoredMessage(long seq, String envelopeJson, Instant createdAt) {}
