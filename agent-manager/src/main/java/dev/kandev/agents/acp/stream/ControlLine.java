package dev.kandev.agents.acp.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kandev.proto.WireJson;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** What an {@code acp-stream} agent reads on its standard input: one control object a line. */
public final class ControlLine {

    private ControlLine() {}

    /** Something to do; {@code message} may have several lines. */
    public static String prompt(String message) {
        return line("prompt", "message", message);
    }

    /**
     * The next thing to do. After a crash the same line may come twice: an agent knows it again by its id.
     *
     * @param message may have several lines
     */
    public static String prompt(UUID promptId, String message) {
        return line("prompt", "prompt_id", promptId.toString(), "message", message);
    }

    /** A request to break off the turn and to wait for the next prompt. */
    public static String cancel() {
        return line("cancel");
    }

    /** What the user chose. */
    public static String permission(String permissionId, String optionId) {
        return line("permission", "permission_id", permissionId, "option_id", optionId);
    }

    /** A request to leave. */
    public static String stop() {
        return line("stop");
    }

    /** {@code more} are names, each followed by its value. */
    private static String line(String action, String... more) {
        Map<String, String> control = new LinkedHashMap<>();
        control.put("type", "control");
        control.put("action", action);
        for (int i = 0; i < more.length; i += 2) {
            control.put(more[i], more[i + 1]);
        }
        try {
            return WireJson.mapper().writeValueAsString(control);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a control always maps to JSON", impossible);
        }
    }
}
