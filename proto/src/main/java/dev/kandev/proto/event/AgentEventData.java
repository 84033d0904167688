package dev.kandev.proto.event;

import java.util.UUID;

/**
 * The data of {@code agent.*} events.
 *
 * @param attempt from 1
 * @param runtime docker or process; null until it was chosen
 * @param exitCode null unless the program ended by itself
 * @param failure null unless it failed; decides whether another attempt makes sense
 * @param message why it failed or was stopped; null otherwise
 * @param sessionId null unless the agent named one
 */
public record AgentEventData(
        UUID agentId,
        UUID taskId,
        UUID executionId,
        int attempt,
        String agentType,
        String runtime,
        Integer exitCode,
        AgentFailure failure,
        String message,
        String sessionId) {}
