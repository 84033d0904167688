package dev.kandev.e2e.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The use of a tool.
 *
 * @param arguments a JSON object, or the plain text that a tool takes which has no parameters
 */
record Call(Tool tool, String arguments) {

    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode object() {
        try {
            return JSON.readTree(arguments);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
