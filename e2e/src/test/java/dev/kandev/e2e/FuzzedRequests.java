package dev.kandev.e2e;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.e2e.DescribedApi.Operation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;

/** Requests of operations: mostly as described, each with something wrong in one place or another. */
final class FuzzedRequests {

    /** Escapes what is not ASCII, halves of characters too, which would be lost on the way otherwise. */
    private static final ObjectMapper ESCAPING =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final int TOO_LARGE = 3 * 1024 * 1024;
    private static final List<String> MEDIA_TYPES =
            List.of("text/plain", "application/xml", "application/json;charset=utf-16", "*/*", "json", ";;", "");
    private static final List<String> TOKENS =
            List.of("Bearer", "Bearer ", "Basic YTpi", "Bearer kdv_none", "Bearer a.b.c");
    private static final List<String> METHODS =
            List.of("BREW", "TRACE", "OPTIONS", "HEAD", "PATCH", "DELETE", "PUT", "POST");
    private static final List<String> SEGMENTS =
            List.of("%00", "%2e%2e", "%2F", "%ff", "%ed%a0%80", "%25", ";a=b", "~");

    private final DescribedApi api;
    private final OddValues odd;
    private final Random random;
    private final BiFunction<Operation, String, String> known;

    /** @param known what exists, by the operation and the name of its variable */
    FuzzedRequests(DescribedApi api, Random random, BiFunction<Operation, String, String> known) {
        this.api = api;
        this.random = random;
        this.odd = new OddValues(random);
        this.known = known;
    }

    /**
     * A request.
     *
     * @param asDescribed whether the operation is the one that answers it
     * @param body null for none
     */
    record Request(String method, String path, Map<String, String> headers, byte[] body, boolean asDescribed) {

        @Override
        public String toString() {
            String text = body == null ? "" : new String(body, StandardCharsets.UTF_8);
            return method + " " + path + " " + headers + " " + text.substring(0, Math.min(300, text.length()));
        }
    }

    Request next(Operation operation) {
        int wrong = random.nextInt(12);
        Map<String, String> headers = headers(operation, wrong == 0);
        String path = path(operation, wrong == 1) + query(operation, wrong == 2 || wrong == 3);
        byte[] body = null;
        if (!operation.body().isMissingNode() && random.nextInt(20) > 0) {
            headers.put("Content-Type", "application/json");
            body = body(operation, wrong);
        }
        if (wrong == 4) {
            headers.put("Content-Type", odd.pick(MEDIA_TYPES));
        }
        if (wrong == 5) {
            headers.put("Accept", odd.pick(MEDIA_TYPES));
        }
        if (random.nextInt(25) == 0) {
            headers.put("Authorization", odd.pick(TOKENS));
        }
        boolean another = random.nextInt(40) == 0;
        String method = another ? odd.pick(METHODS) : operation.method();
        return new Request(method, path, headers, body, !another && wrong != 1);
    }

    private Map<String, String> headers(Operation operation, boolean wrong) {
        Map<String, String> headers = new LinkedHashMap<>();
        parameters(operation, "header").forEach(parameter -> {
            if (wrong || random.nextInt(4) == 0) {
                headers.put(
                        parameter.path("name").asText(),
                        wrong ? printable(odd.shortText()) : "\"" + random.nextInt(5) + "\"");
            }
        });
        return headers;
    }

    private static String printable(String text) {
        return text.replaceAll("[^ -~]", "?");
    }

    private String path(Operation operation, boolean wrong) {
        String path = operation.path();
        for (JsonNode parameter : parameters(operation, "path")) {
            String name = parameter.path("name").asText();
            String value = wrong
                    ? random.nextBoolean() ? odd.pick(SEGMENTS) : encoded(odd.shortText())
                    : random.nextInt(6) == 0
                            ? encoded(api.valid(parameter.path("schema")).asText())
                            : known.apply(operation, name);
            path = path.replace("{" + name + "}", value);
        }
        return wrong && random.nextInt(4) == 0 ? path + "/" + odd.pick(SEGMENTS) : path;
    }

    private String query(Operation operation, boolean wrong) {
        List<String> pairs = new ArrayList<>();
        for (JsonNode parameter : parameters(operation, "query")) {
            String name = parameter.path("name").asText();
            if (wrong) {
                pairs.add(name + "=" + encoded(odd.shortText()));
                if (random.nextInt(3) == 0) {
                    pairs.add(random.nextBoolean() ? name + "=" : name);
                }
            } else if (random.nextBoolean()) {
                pairs.add(
                        name + "=" + encoded(api.valid(parameter.path("schema")).asText()));
            }
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    private static List<JsonNode> parameters(Operation operation, String place) {
        return operation.parameters().stream()
                .filter(parameter -> parameter.path("in").asText().equals(place))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private byte[] body(Operation operation, int wrong) {
        JsonNode valid = api.valid(operation.body());
        return switch (wrong) {
            case 6, 7, 8 -> bytes(withOneOddField(valid));
            case 9 -> bytes(withoutAField(valid));
            case 10 -> bytes(odd.value());
            case 11 -> broken(bytes(valid));
            default -> bytes(valid);
        };
    }

    private JsonNode withOneOddField(JsonNode valid) {
        if (valid instanceof ObjectNode object && !object.isEmpty()) {
            List<String> fields = new ArrayList<>();
            object.fieldNames().forEachRemaining(fields::add);
            String field = odd.pick(fields);
            if (object.get(field).isObject() && random.nextBoolean()) {
                withOneOddField(object.get(field));
            } else {
                object.set(field, random.nextBoolean() ? object.textNode(odd.text()) : odd.value());
            }
        }
        return valid;
    }

    private JsonNode withoutAField(JsonNode valid) {
        if (valid instanceof ObjectNode object && !object.isEmpty()) {
            object.remove(object.fieldNames().next());
            object.set(odd.shortText(), odd.value());
        }
        return valid;
    }

    private byte[] broken(byte[] body) {
        return switch (random.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> Arrays.copyOf(body, random.nextInt(body.length));
            case 2 -> new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'};
            case 3 -> (" ".repeat(TOO_LARGE) + "{}").getBytes(StandardCharsets.UTF_8);
            default -> "{\"a\":1,}".getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] bytes(JsonNode body) {
        try {
            return ESCAPING.writeValueAsBytes(body);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
