package dev.kandev.e2e.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Content that is either a text or a list of parts with texts. */
final class Texts {

    private Texts() {}

    static String of(JsonNode content) {
        if (content.isTextual()) {
            return content.asText();
        }
        List<String> texts = new ArrayList<>();
        content.forEach(part -> texts.add(part.path("text").asText()));
        return String.join("\n", texts);
    }
}
