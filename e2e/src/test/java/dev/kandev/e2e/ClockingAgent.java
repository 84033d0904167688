package dev.kandev.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * An agent that tells the time, in microseconds: whoever hears it knows how long the message was under way.
 *
 * @param type its agent type
 */
record ClockingAgent(String type) {

    /**
     * Bash has the clock built in, and the pause, for nobody writes to the agent meanwhile: asking other programs would
     * be measured, too.
     */
    private static final String SCRIPT =
            """
            for ((i = 0; i < $0; i++)); do
                printf '{"type":"message","data":{"role":"agent","text":"at %s"}}\\n' "${EPOCHREALTIME/[^0-9]/}"
                [ "$0" -eq 1 ] || read -rt "$1"
            done
            echo '{"type":"result","data":{"status":"completed"}}'""";

    private static final String PREFIX = "at ";

    /** It tells the time so often, about a hundred times a second. */
    static ClockingAgent register(ApiClient api, String type, int times) {
        return register(api, type, times, "0.01");
    }

    /** It tells the time so often, with so many seconds between. */
    static ClockingAgent register(ApiClient api, String type, int times, String pause) {
        api.addAgentType(type, List.of("bash", "-c", SCRIPT, Integer.toString(times), pause));
        return new ClockingAgent(type);
    }

    Map<String, Object> task() {
        return Map.of("title", "Tell the time", "agent_type", type);
    }

    static boolean tellsTheTime(JsonNode message) {
        return text(message).startsWith(PREFIX);
    }

    /** When the message was written. */
    static Instant time(JsonNode message) {
        return Instant.EPOCH.plus(Long.parseLong(text(message).substring(PREFIX.length())), ChronoUnit.MICROS);
    }

    private static String text(JsonNode message) {
        return message.path("data").path("text").asText();
    }
}
