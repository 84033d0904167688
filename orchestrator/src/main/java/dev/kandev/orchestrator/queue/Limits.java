package dev.kandev.orchestrator.queue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many may run at once.
 *
 * @param byType for the agent types that have a limit of their own
 */
record Limits(int all, int perAgentType, Map<String, Integer> byType, int perBoard) {

    private static final Pattern ENTRY = Pattern.compile("([^=\\s]+)=(\\d{1,9})");

    Limits {
        atLeast(1, all, "max-concurrent");
        atLeast(1, perAgentType, "max-per-agent-type");
        atLeast(1, perBoard, "max-per-board");
        byType = Map.copyOf(byType);
    }

    static Limits of(QueueConfig config) {
        return new Limits(
                config.maxConcurrent(),
                config.maxPerAgentType().orElse(config.maxConcurrent()),
                byType(config.agentTypes().orElse(List.of())),
                config.maxPerBoard().orElse(config.maxConcurrent()));
    }

    /** Each is {@code NAME=LIMIT}. */
    static Map<String, Integer> byType(List<String> entries) {
        Map<String, Integer> limits = new HashMap<>();
        for (String entry : entries) {
            Matcher parts = ENTRY.matcher(entry);
            if (!parts.matches()) {
                throw new IllegalArgumentException(
                        "kandev.queue.agent-types: " + entry + " must be NAME=LIMIT, the limit from 0");
            }
            limits.put(parts.group(1), Integer.valueOf(parts.group(2)));
        }
        return limits;
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
