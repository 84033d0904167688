package dev.kandev.gateway.orchestrator;

/**
 * How a task's run stands.
 *
 * @param state the task's
 * @param execution the newest one; null when there never was one
 * @param agent the instance of its present or last attempt; null while there is none
 */
record RunStatus(String taskId, String state, ExecutionView execution, Agent agent) {

    /** What is known of the agent. */
    record Agent(String id, String agentType, String runtime, String status, Integer exitCode, String sessionId) {}
}
