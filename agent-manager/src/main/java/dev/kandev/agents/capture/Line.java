package dev.kandev.agents.capture;

/**
 * A line of output.
 *
 * @param number from 1
 * @param endOffset bytes of the stream up to and with its end
 * @param text without its end; bytes that are no UTF-8 are replaced
 * @param cut whether it was longer than is kept
 */
public record Line(long number, long endOffset, String text, boolean cut) {}
