package dev.kandev.agents.log;

import java.time.Instant;

/**
 * A raw line to be stored.
 *
 * @param stream stdout or stderr
 * @param line its number on that stream, from 1
 * @param text without its end and without NUL
 */
public record NewLogLine(String stream, long line, String text, Instant at) {}
