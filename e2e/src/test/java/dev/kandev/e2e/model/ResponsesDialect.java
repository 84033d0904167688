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

/** OpenAI's responses. The text is the first item of an answer, the use of a tool the second. */
final class ResponsesDialect implements Dialect {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String MESSAGE = "msg_1";

    @Override
    public boolean isAsked(String path) {
        return path.endsWith("/responses");
    }

    @Override
    public Question question(JsonNode request) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode item : request.path("input")) {
            boolean tool = item.path("type").asText().endsWith("_call_output");
            boolean user = item.path("role").asText().equals("user");
            Speaker speaker = tool ? Speaker.TOOL : user ? Speaker.USER : Speaker.MODEL;
            entries.add(new Entry(speaker, Texts.of(item.path("content"))));
        }
        List<Tool> tools = new ArrayList<>();
        request.path("tools").forEach(tool -> tools.add(Tool.of(tool, "parameters")));
        return new Question(entries, tools);
    }

    @Override
    public List<Frame> opening() {
        ObjectNode created = event("response.created");
        created.set("response", response("in_progress"));
        ObjectNode added = event("response.output_item.added");
        added.set("item", message(""));
        return List.of(Frame.typed(created), Frame.typed(added));
    }

    @Override
    public Frame chunk(String text) {
        return Frame.typed(event("response.output_text.delta")
                .put("item_id", MESSAGE)
                .put("content_index", 0)
                .put("delta", text));
    }

    @Override
    public List<Frame> closing(Answer answer) {
        ObjectNode spoken = event("response.output_item.done");
        spoken.set("item", message(answer.text()));
        List<Frame> frames = new ArrayList<>(List.of(Frame.typed(spoken)));
        answer.call().ifPresent(call -> {
            ObjectNode called = event("response.output_item.done").put("output_index", 1);
            called.set("item", call(call));
            frames.add(Frame.typed(called));
        });
        ObjectNode completed = event("response.completed");
        completed.set("response", response("completed"));
        frames.add(Frame.typed(completed));
        return frames;
    }

    @Override
    public JsonNode whole(Answer answer) {
        ObjectNode response = response("completed");
        ArrayNode output = response.putArray("output").add(message(answer.text()));
        answer.call().ifPresent(call -> output.add(call(call)));
        return response;
    }

    private static ObjectNode call(Call call) {
        ObjectNode item = JSON.createObjectNode()
                .put("id", "item_" + UUID.randomUUID())
                .put("call_id", "call_" + UUID.randomUUID())
                .put("name", call.tool().name());
        return call.tool().parameters().isMissingNode()
                ? item.put("type", "custom_tool_call").put("input", call.arguments())
                : item.put("type", "function_call").put("arguments", call.arguments());
    }

    private static ObjectNode message(String text) {
        ObjectNode item = JSON.createObjectNode()
                .put("id", MESSAGE)
                .put("type", "message")
                .put("role", "assistant");
        item.putArray("content").addObject().put("type", "output_text").put("text", text);
        return item;
    }

    private static ObjectNode event(String type) {
        return JSON.createObjectNode().put("type", type).put("output_index", 0);
    }

    private static ObjectNode response(String status) {
        ObjectNode response = JSON.createObjectNode()
                .put("id", "resp_" + UUID.randomUUID())
                .put("object", "response")
                .put("status", status);
        response.putObject("usage")
                .put("input_tokens", 1)
                .put("output_tokens", 1)
                .put("total_tokens", 2);
        return response;
    }
}
