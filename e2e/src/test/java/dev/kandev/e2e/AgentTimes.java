package dev.kandev.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * When agents came and went, by their records.
 *
 * @param agents as the API shows them; all have ended
 */
record AgentTimes(List<JsonNode> agents) {

    private static final int PAGE = 200;

    /** Of all agents of this type. */
    static AgentTimes of(ApiClient api, String agentType) {
        List<JsonNode> found = new ArrayList<>();
        int offset = 0;
        JsonNode page;
        do {
            page = api.get("/agents?limit=" + PAGE + "&offset=" + offset).body().path("agents");
            page.forEach(found::add);
            offset += PAGE;
        } while (page.size() == PAGE);
        found.removeIf(agent -> !agent.path("agent_type").asText().equals(agentType));
        return new AgentTimes(List.copyOf(found));
    }

    /** The most that were there at the same time, from start to end. */
    int mostAtOnce() {
        // Of two changes at the same moment the end comes first: the place was free by then.
        Map<Instant, Integer> changes = new TreeMap<>();
        for (JsonNode agent : agents) {
            changes.merge(at(agent, "started_at"), 1, Integer::sum);
            changes.merge(at(agent, "finished_at"), -1, Integer::sum);
        }
        int now = 0;
        int most = 0;
        for (int change : changes.values()) {
            now += change;
            most = Math.max(most, now);
        }
        return most;
    }

    /** From one of its times to another, on average. */
    double meanSeconds(String from, String to) {
        return agents.stream()
                        .mapToLong(agent ->
                                Duration.between(at(agent, from), at(agent, to)).toNanos())
                        .average()
                        .orElseThrow()
                / 1e9;
    }

    private static Instant at(JsonNode agent, String field) {
        return Instant.parse(agent.path(field).asText());
    }
}
