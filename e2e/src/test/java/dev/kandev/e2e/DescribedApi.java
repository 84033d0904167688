package dev.kandev.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** The API as it describes itself, and values that fit the description. */
final class DescribedApi {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String PREFIX = "/api/v1";

    private final JsonNode description;
    private final Random random;

    DescribedApi(JsonNode description, Random random) {
        this.description = description;
        this.random = random;
    }

    /**
     * An operation.
     *
     * @param path below the API's prefix, with its variables
     * @param statuses what it says that it answers
     * @param body the schema of its body; missing where it takes none
     */
    record Operation(String method, String path, Set<Integer> statuses, List<JsonNode> parameters, JsonNode body) {

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    /** All but streams. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : description.path("paths").properties()) {
            if (path.getKey().startsWith(PREFIX)) {
                path.getValue().properties().forEach(operation -> {
                    if (!operation.getValue().path("responses").has("101")) {
                        operations.add(operation(
                                operation.getKey(), path.getKey().substring(PREFIX.length()), operation.getValue()));
                    }
                });
            }
        }
        return operations;
    }

    private Operation operation(String method, String path, JsonNode node) {
        Set<Integer> statuses = new TreeSet<>();
        node.path("responses").fieldNames().forEachRemaining(status -> {
            if (!status.equals("default")) {
                statuses.add(Integer.valueOf(status));
            }
        });
        List<JsonNode> parameters = new ArrayList<>();
        node.path("parameters").forEach(parameter -> parameters.add(resolved(parameter)));
        JsonNode body = node.at("/requestBody/content/application~1json/schema");
        return new Operation(method.toUpperCase(), path, statuses, parameters, body);
    }

    /** A value that fits a schema, more or less: of the right type, and within its bounds. */
    JsonNode valid(JsonNode reference) {
        JsonNode schema = resolved(reference);
        if (schema.has("enum")) {
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        }
        if (schema.path("examples").isArray()) {
            return schema.path("examples").path(0);
        }
        if (schema.has("anyOf")) {
            return valid(schema.path("anyOf").path(0));
        }
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" -> JSON.arrayNode().add(valid(schema.path("items")));
            case "integer", "number" -> JSON.numberNode(schema.path("minimum").asInt(0));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> text(schema);
        };
    }

    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        Set<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(field -> {
            if (required.contains(field.getKey()) || random.nextBoolean()) {
                object.set(field.getKey(), valid(field.getValue()));
            }
        });
        return object;
    }

    private JsonNode text(JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> JSON.textNode(new UUID(random.nextLong(), random.nextLong()).toString());
            case "date-time" ->
                JSON.textNode(Instant.ofEpochSecond(random.nextInt()).toString());
            default -> JSON.textNode("text-" + random.nextInt(1_000_000));
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asText() : type.asText();
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? description.at(node.path("$ref").asText().substring(1)) : node;
    }
}
