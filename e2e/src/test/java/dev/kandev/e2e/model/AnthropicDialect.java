package dev.kandev.e2e.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.e2e.model.Question.Entry;
import dev.kandev.e2e.model.Question.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Anthropic's messages. The text is the first block of an answer, the use of a tool the second. */
final class AnthropicDialect implements Dialect {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean isAsked(String path) {
        return path.endsWith("/messages");
    }

    @Override
    public Question question(JsonNode request) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode message : request.path("messages")) {
            boolean model = message.path("role").asText().equals("assistant");
            boolean tool = message.path("content").findValue("tool_use_id") != null;
            Speaker speaker = model ? Speaker.MODEL : tool ? Speaker.TOOL : Speaker.USER;
            entries.add(new Entry(speaker, Texts.of(message.path("content"))));
        }
        List<Tool> tools = new ArrayList<>();
        request.path("tools").forEach(tool -> tools.add(Tool.of(tool, "input_schema")));
        return new Question(entries, tools);
    }

    @Override
    public List<Frame> opening() {
        ObjectNode start = JSON.createObjectNode().put("type", "message_start");
        start.set("message", message());
        ObjectNode block = event("content_block_start", 0);
        block.putObject("content_block").put("type", "text").put("text", "");
        return List.of(Frame.typed(start), Frame.typed(block));
    }

    @Override
    public Frame chunk(String text) {
        ObjectNode delta = event("content_block_delta", 0);
        delta.putObject("delta").put("type", "text_delta").put("text", text);
        return Frame.typed(delta);
    }

    @Override
    public List<Frame> closing(Answer answer) {
        List<Frame> frames = new ArrayList<>(List.of(Frame.typed(event("content_block_stop", 0))));
        answer.call().ifPresent(call -> {
            ObjectNode start = event("content_block_start", 1);
            use(start.putObject("content_block"), call).putObject("input");
            ObjectNode delta = event("content_block_delta", 1);
            delta.putObject("delta").put("type", "input_json_delta").put("partial_json", call.arguments());
            frames.add(Frame.typed(start));
            frames.add(Frame.typed(delta));
            frames.add(Frame.typed(event("content_block_stop", 1)));
        });
        ObjectNode end = JSON.createObjectNode().put("type", "message_delta");
        end.putObject("delta").put("stop_reason", reason(answer)).putNull("stop_sequence");
        end.putObject("usage").put("output_tokens", 1);
        frames.add(Frame.typed(end));
        frames.add(Frame.typed(JSON.createObjectNode().put("type", "message_stop")));
        return frames;
    }

    @Override
    public JsonNode whole(Answer answer) {
        ObjectNode message = message();
        ArrayNode content = message.putArray("content");
        content.addObject().put("type", "text").put("text", answer.text());
        answer.call().ifPresent(call -> use(content.addObject(), call).set("input", call.object()));
        return message.put("stop_reason", reason(answer));
    }

    private static String reason(Answer answer) {
        return answer.call().isPresent() ? "tool_use" : "end_turn";
    }

    private static ObjectNode use(ObjectNode block, Call call) {
        return block.put("type", "tool_use")
                .put("id", "toolu_" + UUID.randomUUID())
                .put("name", call.tool().name());
    }

    private static ObjectNode event(String type, int block) {
        return JSON.createObjectNode().put("type", type).put("index", block);
    }

    private static ObjectNode message() {
        ObjectNode message = JSON.createObjectNode()
                .put("id", "msg_" + UUID.randomUUID())
                .put("type", "message")
                .put("role", "assistant")
                .put("model", "scripted")
                .putNull("stop_reason")
                .putNull("stop_sequence");
        message.putArray("content");
        message.putObject("usage").put("input_tokens", 1).put("output_tokens", 1);
        return message;
    }
}
