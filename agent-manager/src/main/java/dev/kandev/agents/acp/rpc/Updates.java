package dev.kandev.agents.acp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.proto.acp.AcpType;

/** What agents tell of their work in {@code session/update}, as messages of ours. */
final class Updates {

    private static final String RAW = "raw";
    private static final String ROLE = "role";
    private static final String TEXT = "text";

    private final ToolCalls toolCalls;
    private final TerminalRequests terminals;

    Updates(ToolCalls toolCalls, TerminalRequests terminals) {
        this.toolCalls = toolCalls;
        this.terminals = terminals;
    }

    /** Whether it is of the conversation, and so may be told once more when a session is loaded. */
    static boolean isHistory(JsonNode update) {
        return switch (kind(update)) {
            case "available_commands_update", "current_mode_update", "config_option_update", "session_info_update" ->
                false;
            default -> true;
        };
    }

    /** The text that it adds to the agent's message; empty when it adds none. */
    static String messageText(JsonNode update) {
        return kind(update).equals("agent_message_chunk")
                ? update.path("content").path(TEXT).asText()
                : "";
    }

    static String kind(JsonNode update) {
        return update.path("sessionUpdate").asText();
    }

    void say(JsonNode update, Reaction reaction) {
        switch (kind(update)) {
            case "agent_message_chunk" -> chunk(AcpType.MESSAGE, "agent", update, reaction);
            case "user_message_chunk" -> chunk(AcpType.MESSAGE, "user", update, reaction);
            case "agent_thought_chunk" -> chunk(AcpType.THOUGHT, null, update, reaction);
            case "tool_call", "tool_call_update" -> {
                ObjectNode call = terminals.shown(toolCalls.upsert(update));
                call.set(RAW, update);
                reaction.say(AcpType.TOOL_CALL, call);
            }
            case "plan" -> {
                ObjectNode plan = raw(update);
                plan.set("entries", update.path("entries"));
                reaction.say(AcpType.PLAN, plan);
            }
            case "usage_update" -> {
                ObjectNode usage = raw(update);
                usage.set("used", update.path("used"));
                usage.set("size", update.path("size"));
                if (update.hasNonNull("cost")) {
                    usage.set("cost", update.get("cost"));
                }
                reaction.say(AcpType.USAGE, usage);
            }
            case "available_commands_update" -> status("commands", "availableCommands", "commands", update, reaction);
            case "current_mode_update" -> status("mode", "currentModeId", "mode", update, reaction);
            case "config_option_update" -> status("config", "configOptions", "config_options", update, reaction);
            case "session_info_update" -> status("session_info", "title", "title", update, reaction);
            case "" -> reaction.say("update", raw(update));
            default -> reaction.say(kind(update), raw(update));
        }
    }

    /** The text is the whole of most pieces: only others keep their original. */
    private static void chunk(String type, String role, JsonNode update, Reaction reaction) {
        JsonNode content = update.path("content");
        ObjectNode data = Reaction.object();
        if (role != null) {
            data.put(ROLE, role);
        }
        data.put(TEXT, content.path(TEXT).asText());
        if (update.hasNonNull("messageId")) {
            data.set("message_id", update.get("messageId"));
        }
        if (content.path("type").asText().equals(TEXT)) {
            if (!content.path(TEXT).asText().isEmpty()) {
                reaction.sayPiece(type, data);
            }
        } else {
            data.set(RAW, update);
            reaction.say(type, data);
        }
    }

    private static void status(String status, String from, String to, JsonNode update, Reaction reaction) {
        ObjectNode data = raw(update).put("status", status);
        data.set(to, update.path(from));
        reaction.say(AcpType.STATUS, data);
    }

    private static ObjectNode raw(JsonNode update) {
        ObjectNode data = Reaction.object();
        data.set(RAW, update);
        return data;
    }
}
