package dev.kandev.agents.acp.rpc;

import java.util.Map;
import java.util.Set;

/**
 * What an agent was told by an earlier life of ours that does not follow from its lines.
 *
 * @param prompts ids of prompts, by the number of lines that had been heard before
 * @param decided ids of permissions
 * @param cancelled ids of prompts whose turns were broken off
 */
public record Past(Map<Long, String> prompts, Set<String> decided, Set<String> cancelled) {

    /** Of an agent that has just started. */
    public static Past none() {
        return new Past(Map.of(), Set.of(), Set.of());
    }
}
