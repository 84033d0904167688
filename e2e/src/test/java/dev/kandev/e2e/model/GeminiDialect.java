package dev.kandev.e2e.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.e2e.model.Question.Entry;
import dev.kandev.e2e.model.Question.Speaker;
import java.util.ArrayList;
import java.util.List;

/** Google's generateContent and streamGenerateContent. */
final class GeminiDialect implements Dialect {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public boolean isAsked(String path) {
        return path.endsWith(":generateContent") || path.endsWith(":streamGenerateContent");
    }

    @Override
    public boolean wantsStream(String path, JsonNode request) {
        return path.endsWith(":streamGenerateContent");
    }

    @Override
    public Question question(JsonNode request) {
        List<Entry> entries = new ArrayList<>();
        for (JsonNode content : request.path("contents")) {
            boolean model = content.path("role").asText().equals("model");
            boolean tool = content.path("parts").findValue("functionResponse") != null;
            Speaker speaker = model ? Speaker.MODEL : tool ? Speaker.TOOL : Speaker.USER;
            entries.add(new Entry(speaker, Texts.of(content.path("parts"))));
        }
        List<Tool> tools = new ArrayList<>();
        for (JsonNode group : request.path("tools")) {
            for (JsonNode tool : group.path("functionDeclarations")) {
                tools.add(Tool.of(tool, tool.has("parametersJsonSchema") ? "parametersJsonSchema" : "parameters"));
            }
        }
        return new Question(entries, tools);
    }

    @Override
    public List<Frame> opening() {
        return List.of();
    }

    @Override
    public Frame chunk(String text) {
        ObjectNode candidate = JSON.createObjectNode();
        parts(candidate, text);
        return Frame.of(response(candidate));
    }

    @Override
    public List<Frame> closing(Answer answer) {
        ObjectNode candidate = JSON.createObjectNode().put("finishReason", "STOP");
        call(parts(candidate, ""), answer);
        return List.of(Frame.of(response(candidate)));
    }

    @Override
    public JsonNode whole(Answer answer) {
        ObjectNode candidate = JSON.createObjectNode().put("finishReason", "STOP");
        call(parts(candidate, answer.text()), answer);
        return response(candidate);
    }

    private static ArrayNode parts(ObjectNode candidate, String text) {
        ObjectNode content = candidate.put("index", 0).putObject("content").put("role", "model");
        ArrayNode parts = content.putArray("parts");
        parts.addObject().put("text", text);
        return parts;
    }

    private static void call(ArrayNode parts, Answer answer) {
        answer.call().ifPresent(call -> parts.addObject()
                .putObject("functionCall")
                .put("name", call.tool().name())
                .set("args", call.object()));
    }

    private static ObjectNode response(ObjectNode candidate) {
        ObjectNode response = JSON.createObjectNode();
        response.putArray("candidates").add(candidate);
        response.putObject("usageMetadata")
                .put("promptTokenCount", 1)
                .put("candidatesTokenCount", 1)
                .put("totalTokenCount", 2);
        return response;
    }
}
