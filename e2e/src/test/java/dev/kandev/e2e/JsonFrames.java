package dev.kandev.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The messages of one connection, whose text may come in parts. */
final class JsonFrames {

    private final StringBuilder partial = new StringBuilder();

    /** The message that this part ends; empty while more of it comes. */
    Optional<JsonNode> take(CharSequence part, boolean last) {
        partial.append(part);
        if (!last) {
            return Optional.empty();
        }
        String frame = partial.toString();
        partial.setLength(0);
        try {
            return Optional.of(ApiClient.JSON.readTree(frame));
        } catch (JsonProcessingException notJson) {
            throw new AssertionError("a frame that is no JSON: " + frame, notJson);
        }
    }
}
