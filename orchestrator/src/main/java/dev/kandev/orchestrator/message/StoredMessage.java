package dev.kandev.orchestrator.message;

/**
 * A message in the history of its task.
 *
 * @param seq the cursor, from 1, without gaps
 * @param envelopeJson one line, with its seq
 */
public record StoredMessage(long seq, String envelopeJson) {}
