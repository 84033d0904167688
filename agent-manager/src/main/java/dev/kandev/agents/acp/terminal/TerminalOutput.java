package dev.kandev.agents.acp.terminal;

/**
 * What a command wrote to its standard output and its standard error, in that order.
 *
 * @param text the end of it, from the beginning of a character on
 * @param truncated whether there was more before
 */
public record TerminalOutput(String text, boolean truncated) {}
