package dev.kandev.agents.runtime;

import dev.kandev.proto.event.AgentFailure;

/**
 * Why a runtime cannot run an agent type now.
 *
 * @param failure decides whether trying again makes sense
 * @param reason in words for users
 */
public record Obstacle(AgentFailure failure, String reason) {}
