package dev.kandev.agents.acp.rpc;

import com.agentclientprotocol.sdk.spec.AcpSchema;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The modes and models that an agent offers for a session, in the answer that opened it. Agents have them in a list of their own, or
 * among the configuration options, or not at all.
 */
record SessionOffer(JsonNode session) {

    private static final String OPTIONS = "options";
    /** Outside the schema, and understood by several agents. */
    private static final String SET_MODEL = "session/set_model";

    /** What to ask for; empty when this mode, by its id or its name, is not offered. */
    Optional<RpcCall> mode(String sessionId, String wanted) {
        return find(modes(), wanted)
                .map(id -> new RpcCall(
                        AcpSchema.METHOD_SESSION_SET_MODE,
                        Reaction.object().put("sessionId", sessionId).put("modeId", id)))
                .or(() -> option("mode", sessionId, wanted));
    }

    /** What to ask for; empty when this model, by its id or its name, is not offered. */
    Optional<RpcCall> model(String sessionId, String wanted) {
        return find(models(), wanted)
                .map(id -> new RpcCall(
                        SET_MODEL, Reaction.object().put("sessionId", sessionId).put("modelId", id)))
                .or(() -> option("model", sessionId, wanted));
    }

    /** Ids of what can be asked for; {@code category} is mode or model. */
    List<String> offered(String category) {
        Map<String, String> own = category.equals("mode") ? modes() : models();
        Map<String, String> all = new LinkedHashMap<>(own);
        options(category).forEach(option -> all.putAll(values(option)));
        return List.copyOf(all.keySet());
    }

    /** What there is of it, for the user. */
    void tell(ObjectNode status) {
        for (String field : List.of("modes", "models", "configOptions")) {
            if (session.hasNonNull(field)) {
                status.set(field.equals("configOptions") ? "config_options" : field, session.get(field));
            }
        }
    }

    private Map<String, String> modes() {
        return names(session.path("modes").path("availableModes"), "id");
    }

    private Map<String, String> models() {
        return names(session.path("models").path("availableModels"), "modelId");
    }

    private Optional<RpcCall> option(String category, String sessionId, String wanted) {
        return options(category).stream()
                .flatMap(option -> find(values(option), wanted).stream()
                        .map(value -> new RpcCall(
                                AcpSchema.METHOD_SESSION_SET_CONFIG_OPTION,
                                Reaction.object()
                                        .put("sessionId", sessionId)
                                        .put("configId", option.path("id").asText())
                                        .put("value", value))))
                .findFirst();
    }

    private List<JsonNode> options(String category) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode option : session.path("configOptions")) {
            if (option.path("category").asText().equals(category)
                    || option.path("id").asText().equals(category)) {
                found.add(option);
            }
        }
        return found;
    }

    /** Names by value; values may stand in groups. */
    private static Map<String, String> values(JsonNode option) {
        Map<String, String> values = new LinkedHashMap<>();
        for (JsonNode entry : option.path(OPTIONS)) {
            values.putAll(entry.has(OPTIONS) ? values(entry) : names(List.of(entry), "value"));
        }
        return values;
    }

    private static Map<String, String> names(Iterable<JsonNode> entries, String id) {
        Map<String, String> names = new LinkedHashMap<>();
        entries.forEach(
                entry -> names.put(entry.path(id).asText(), entry.path("name").asText()));
        return names;
    }

    private static Optional<String> find(Map<String, String> names, String wanted) {
        return names.containsKey(wanted)
                ? Optional.of(wanted)
                : names.entrySet().stream()
                        .filter(entry -> entry.getValue().equals(wanted))
                        .map(Map.Entry::getKey)
                        .findFirst();
    }
}
