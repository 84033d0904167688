package dev.kandev.agents.acp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.agents.acp.terminal.TerminalOutput;
import dev.kandev.agents.acp.terminal.Terminals;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The outputs of terminals as tool calls show them to the user: from when they do not change any more. Which are shown follows from the
 * agent's lines; what was told in an earlier life of ours may have been another state of one, but is not told again.
 */
final class TerminalViews {

    /** Of those that were released, the last. */
    private static final int MAX_RELEASED = 100;
    /** In one message. */
    private static final int MAX_BYTES = 32 * 1024;

    private final Terminals terminals;
    private final Set<String> live;
    /** The eldest first. */
    private final Set<String> released = new LinkedHashSet<>();

    /** {@code live} are those that are not released, at any time. */
    TerminalViews(Terminals terminals, Set<String> live) {
        this.terminals = terminals;
        this.live = live;
    }

    /** Returns those that are not shown from now on. */
    List<String> released(String id) {
        released.add(id);
        List<String> forgotten = released.stream()
                .limit(Math.max(0, released.size() - MAX_RELEASED))
                .toList();
        forgotten.forEach(released::remove);
        return forgotten;
    }

    /** Adds the outputs to a call, which is returned. */
    ObjectNode show(ObjectNode call) {
        int left = MAX_BYTES;
        for (JsonNode content : call.path("content")) {
            String id = content.path("terminalId").asText();
            boolean isSettled = released.contains(id) || live.contains(id) && ToolCalls.isClosed(call);
            if (isSettled && content instanceof ObjectNode part) {
                TerminalOutput output = terminals.output(id, left);
                part.put("text", output.text()).put("truncated", output.truncated());
                left = Math.max(0, left - output.text().getBytes(StandardCharsets.UTF_8).length);
            }
        }
        return call;
    }
}
