package dev.kandev.agents.acp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tool calls of a turn. Agents mention a call first in any of three messages and update it in parts; told is always the whole of it
 * as it stands.
 */
final class ToolCalls {

    private static final Set<String> CLOSED = Set.of("completed", "failed", "cancelled");
    private static final List<String> COPIED = List.of("title", "kind", "status", "content", "locations");
    private static final String ID = "toolCallId";
    private static final String STATUS = "status";
    /** Agents seldom go on about a call that is closed. */
    private static final int MAX_KNOWN = 100;
    /** Nor do they do so many things at once. */
    private static final int MAX_OPEN = 1_000;

    private final Map<String, ObjectNode> known = new LinkedHashMap<>();

    /** The call as it stands with what is new of it. */
    ObjectNode upsert(JsonNode part) {
        String id = part.path(ID).asText();
        ObjectNode call = known.computeIfAbsent(id, first -> Reaction.object().put("id", first));
        for (String field : COPIED) {
            if (part.hasNonNull(field)) {
                call.set(field, part.get(field));
            }
        }
        if (!call.has(STATUS)) {
            call.put(STATUS, "pending");
        }
        part.path("content").forEach(content -> takeDiff(call, content));
        forgetClosed();
        return call.deepCopy();
    }

    private static void takeDiff(ObjectNode call, JsonNode content) {
        if (content.path("type").asText().equals("diff")) {
            ObjectNode diff = call.putObject("diff");
            diff.put("path", content.path("path").asText());
            diff.set("old_text", content.path("oldText"));
            diff.set("new_text", content.path("newText"));
        }
    }

    private void forgetClosed() {
        Iterator<ObjectNode> eldest = known.values().iterator();
        while (known.size() > MAX_KNOWN && eldest.hasNext()) {
            if (isClosed(eldest.next()) || known.size() > MAX_OPEN) {
                eldest.remove();
            }
        }
    }

    /** The calls that show this terminal, as they stand. */
    List<ObjectNode> naming(String terminalId) {
        return known.values().stream()
                .filter(call ->
                        call.path("content").findValuesAsText("terminalId").contains(terminalId))
                .map(ObjectNode::deepCopy)
                .toList();
    }

    /** Closes what is open and forgets all; returns what it closed. */
    List<ObjectNode> close(String status) {
        List<ObjectNode> open =
                known.values().stream().filter(call -> !isClosed(call)).toList();
        known.clear();
        open.forEach(call -> call.put(STATUS, status));
        return open;
    }

    static boolean isClosed(ObjectNode call) {
        return CLOSED.contains(call.path(STATUS).asText());
    }
}
