package dev.kandev.agents.acp.rpc;

import dev.kandev.agents.acp.Delivery;
import java.util.List;
import java.util.Map;

/**
 * What an agent was told by an earlier life of ours that does not follow from its lines.
 *
 * @param told by the number of lines that had been heard before; in the order in which it was told
 */
public record Past(Map<Long, List<Told>> told) {

    /** Something of this kind, and which one. */
    public record Told(Delivery delivery, String key) {}

    /** Of an agent that has just started. */
    public static Past none() {
        return new Past(Map.of());
    }
}
