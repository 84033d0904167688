package dev.kandev.e2e.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.e2e.model.Question.Entry;
import dev.kandev.e2e.model.Question.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** OpenAI's chat completions, which most other models speak, too. */
final class ChatDialect implements Dialect {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean isAsked(String path) {
        return path.endsWith("/chat/completions");
    }

    @Override
    public Question question(JsonNode request) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode message : request.path("messages")) {
            Speaker speaker =
                    switch (message.path("role").asText()) {
                        case "user" -> Speaker.USER;
                        case "tool" -> Speaker.TOOL;
                        default -> Speaker.MODEL;
                    };
            entries.add(new Entry(speaker, Texts.of(message.path("content"))));
        }
        List<Tool> tools = new ArrayList<>();
        request.path("tools").forEach(tool -> tools.add(Tool.of(tool.path("function"), "parameters")));
        return new Question(entries, tools);
    }

    @Override
    public List<Frame> opening() {
        return List.of();
    }

    @Override
    public Frame chunk(String text) {
        ObjectNode choice = JSON.createObjectNode().put("index", 0);
        choice.putObject("delta").put("role", "assistant").put("content", text);
        return Frame.of(response(choice, "chat.completion.chunk"));
    }

    @Override
    public List<Frame> closing(Answer answer) {
        List<Frame> frames = new ArrayList<>();
        if (answer.call().isPresent()) {
            ObjectNode called = JSON.createObjectNode().put("index", 0);
            call(called.putObject("delta"), answer);
            frames.add(Frame.of(response(called, "chat.completion.chunk")));
        }
        ObjectNode end = JSON.createObjectNode().put("index", 0).put("finish_reason", reason(answer));
        end.putObject("delta");
        frames.add(Frame.of(response(end, "chat.completion.chunk")));
        frames.add(new Frame("", "[DONE]"));
        return frames;
    }

    @Override
    public JsonNode whole(Answer answer) {
        ObjectNode choice = JSON.createObjectNode().put("index", 0).put("finish_reason", reason(answer));
        ObjectNode message =
                choice.putObject("message").put("role", "assistant").put("content", answer.text());
        call(message, answer);
        return response(choice, "chat.completion");
    }

    private static String reason(Answer answer) {
        return answer.call().isPresent() ? "tool_calls" : "stop";
    }

    private static void call(ObjectNode message, Answer answer) {
        answer.call().ifPresent(call -> message.putArray("tool_calls")
                .addObject()
                .put("index", 0)
                .put("id", "call_" + UUID.randomUUID())
                .put("type", "function")
                .putObject("function")
                .put("name", call.tool().name())
                .put("arguments", call.arguments()));
    }

    private static ObjectNode response(ObjectNode choice, String object) {
        ObjectNode response = JSON.createObjectNode()
                .put("id", "chatcmpl-1")
                .put("object", object)
                .put("created", 1)
                .put("model", "scripted");
        response.putArray("choices").add(choice);
        response.putObject("usage")
                .put("prompt_tokens", 1)
                .put("completion_tokens", 1)
                .put("total_tokens", 2);
        return response;
    }
}
