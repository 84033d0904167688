package dev.kandev.orchestrator.queue;

import java.util.Map;

/**
 * How many may run at once.
 *
 * @param byType for the agent types that have a limit of their own
 */
record Limits(int all, int perAgentType, Map<String, Integer> byType, int perBoard) {

    Limits {
        atLeast(1, all, "max-concurrent");
        atLeast(1, perAgentType, "max-per-agent-type");
        atLeast(1, perBoard, "max-per-board");
        byType.forEach((type, limit) -> atLeast(0, limit, "agent-types.\"" + type + "\""));
        byType = Map.copyOf(byType);
    }

    static Limits of(QueueConfig config) {
        return new Limits(
                config.maxConcurrent(),
                config.maxPerAgentType().orElse(config.maxConcurrent()),
                config.agentTypes(),
                config.maxPerBoard().orElse(config.maxConcurrent()));
    }

    int ofType(String agentType) {
        return byType.getOrDefault(agentType, perAgentType);
    }

    private static void atLeast(int least, int value, String key) {
        if (value < least) {
            throw new IllegalArgumentException("kandev.queue." + key + " is " + value + ", less than " + least);
        }
    }
}
