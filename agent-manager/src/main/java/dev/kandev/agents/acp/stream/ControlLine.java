package dev.kandev.agents.acp.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kandev.proto.WireJson;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an {@code acp-stream} agent reads on its standard input: one control object a line. */
public final class ControlLine {

    private ControlLine() {}

    /** Something to do; {@code message} may have several lines. */
    public static String prompt(String message) {
        return line("prompt", Map.of("message", message));
    }

    /** A request to leave. */
    public static String stop() {
        return line("stop", Map.of());
    }

    private static String line(String action, Map<String, String> more) {
        Map<String, String> control = new LinkedHashMap<>();
        control.put("type", "control");
        control.put("action", action);
        control.putAll(more);
        try {
            return WireJson.mapper().writeValueAsString(control);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a control always maps to JSON", impossible);
        }
    }
}
