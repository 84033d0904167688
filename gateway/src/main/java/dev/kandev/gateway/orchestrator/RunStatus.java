package dev.kandev.gateway.orchestrator;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a task's run stands.
 *
 * @param state the task's
 * @param execution the newest one; null when there never was one
 * @param agent the instance of its present or last attempt; null while there is none
 * @param queuedPrompts what the agent has not been told yet, the oldest first
 */
record RunStatus(
        @Schema(format = "uuid") String taskId,
        @Schema(ref = "State") String state,
        @Schema(description = "The newest one; null when there never was one.", nullable = true)
                ExecutionView execution,
        @Schema(description = "The instance of its present or last attempt; null while there is none.", nullable = true)
                Agent agent,
        @Schema(description = "What the agent has not been told yet, the oldest first.") List<Prompt> queuedPrompts) {

    /** What is known of the agent. */
    @Schema(name = "RunAgent")
    record Agent(
            @Schema(format = "uuid") String id,
            String agentType,
            @Schema(nullable = true) String runtime,
            @Schema(ref = "AgentStatus") String status,
            @Schema(nullable = true) Integer exitCode,
            @Schema(nullable = true) String sessionId) {}

    /** What the agent is told when its turn ends. */
    @Schema(name = "QueuedPrompt")
    record Prompt(String id, String message, Instant createdAt) {}
}
