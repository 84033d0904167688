package dev.kandev.e2e.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an agent lets its model do.
 *
 * @param parameters JSON Schema of its arguments; missing when it takes any text
 */
record Tool(String name, JsonNode parameters) {

    private static final Pattern PATH = Pattern.compile("(?i)(file_?)?path");
    private static final Pattern CONTENT = Pattern.compile("content");

    /** As most formats describe one: by its name, and by a schema in a field of this name. */
    static Tool of(JsonNode described, String schema) {
        return new Tool(described.path("name").asText(), described.path(schema));
    }

    boolean writesFiles() {
        return path().isPresent() && content().isPresent();
    }

    /** Whether it is the tool of Codex, which takes patches in a format of their own. */
    boolean takesPatches() {
        return name.equals("apply_patch");
    }

    /** Its parameter for the file. */
    Optional<String> path() {
        return parameter(PATH);
    }

    /** Its parameter for what shall be in the file. */
    Optional<String> content() {
        return parameter(CONTENT);
    }

    private Optional<String> parameter(Pattern pattern) {
        Iterable<String> names = () -> parameters.path("properties").fieldNames();
        for (String parameter : names) {
            if (pattern.matcher(parameter).matches()) {
                return Optional.of(parameter);
            }
        }
        return Optional.empty();
    }
}
