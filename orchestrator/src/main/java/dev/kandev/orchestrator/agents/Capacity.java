package dev.kandev.orchestrator.agents;

import java.util.Map;

/**
 * What agents may use.
 *
 * @param total all of them together
 * @param byType one of them, by the name of its type
 */
public record Capacity(Demand total, Map<String, Demand> byType, Disk disk) {

    /** Limits nothing. */
    public static final Capacity UNKNOWN =
            new Capacity(new Demand(Long.MAX_VALUE, Long.MAX_VALUE), Map.of(), Disk.UNKNOWN);

    public Capacity {
        byType = Map.copyOf(byType);
    }

    /** Nothing for an unknown type, which cannot be launched anyway. */
    public Demand of(String agentType) {
        return byType.getOrDefault(agentType, Demand.NONE);
    }
}
