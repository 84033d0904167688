package dev.kandev.agents.runtime;

/**
 * Which runtime an agent gets, and why.
 *
 * @param reason in words for users
 */
public record RuntimeChoice(AgentRuntime runtime, String reason) {}
