package dev.kandev.agents.capture;

/**
 * How far a stream was captured.
 *
 * @param line lines that are safely kept
 * @param offset their bytes
 */
public record Checkpoint(long line, long offset) {}
