package dev.kandev.agents.instance;

/**
 * Somebody's wish that an agent end.
 *
 * @param reason in words
 * @param forced without grace
 */
public record StopOrder(String reason, boolean forced) {}
