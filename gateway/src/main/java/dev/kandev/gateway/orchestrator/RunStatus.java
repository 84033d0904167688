package dev.kandev.gateway.orchestrator;

import java.time.Instant;
import java.util.List;

/**
 * How a task's run stands.
 *
 * @param state the task's
 * @param execution the newest one; null when there never was one
 * @param agent the instance of its present or last attempt; null while there is none
 * @param queuedPrompts what the agent has not been told yet, the oldest first
 */
record RunStatus(String taskId, String state, ExecutionView execution, Agent agent, List<Prompt> queuedPrompts) {

    /** What is known of the agent. */
    record Agent(String id, String agentType, String runtime, String status, Integer exitCode, String sessionId) {}

    /** What the agent is told when its turn ends. */
    record Prompt(String id, String message, Instant createdAt) {}
}
