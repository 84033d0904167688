package dev.kandev.e2e.model;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * An event of a stream.
 *
 * @param name empty when the format names none
 */
record Frame(String name, String data) {

    static Frame of(JsonNode data) {
        return new Frame("", data.toString());
    }

    /** Named by its own field {@code type}. */
    static Frame typed(JsonNode data) {
        return new Frame(data.path("type").asText(), data.toString());
    }

    /** As the specification of server-sent events writes it. */
    String text() {
        return (name.isEmpty() ? "" : "event: " + name + "\n") + "data: " + data + "\n\n";
    }
}
