package dev.kandev.proto.acp;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.kandev.proto.WireJson;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One ACP message. Immutable as long as callers leave {@link #data()} alone; a round trip through JSON loses neither unknown
 * types nor unknown fields.
 */
@JsonPropertyOrder({"seq", "type", "timestamp", "agent_id", "task_id", "data"})
public final class AcpEnvelope {

    private final String type;
    private final String timestamp;
    private final String agentId;
    private final String taskId;
    private final JsonNode data;
    private final Long seq;
    private final Map<String, JsonNode> otherFields = new LinkedHashMap<>();

    @JsonCreator
    AcpEnvelope(
            @JsonProperty("type") String type,
            @JsonProperty("timestamp") String timestamp,
            @JsonProperty("agent_id") String agentId,
            @JsonProperty("task_id") String taskId,
            @JsonProperty("data") JsonNode data,
            @JsonProperty("seq") Long seq) {
        this.type = Objects.requireNonNull(type, "type");
        this.timestamp = timestamp;
        this.agentId = agentId;
        this.taskId = taskId;
        this.data = data == null ? JsonNodeFactory.instance.objectNode() : data;
        this.seq = seq;
    }

    /** A message that Kandev itself writes. {@code data} is anything that {@link WireJson} maps to an object. */
    public static AcpEnvelope of(String type, Instant timestamp, UUID agentId, UUID taskId, Object data) {
        return new AcpEnvelope(
                type,
                timestamp.toString(),
                agentId.toString(),
                taskId.toString(),
                WireJson.mapper().valueToTree(data),
                null);
    }

    /**
     * Reads a line. Empty when it is no ACP message: not JSON, no object, no textual {@code type}, or a {@code data} that is
     * no object.
     */
    public static Optional<AcpEnvelope> parse(String line) {
        try {
            JsonNode json = WireJson.mapper().readTree(line);
            if (json == null || !json.isObject() || !json.path("type").isTextual()) {
                return Optional.empty();
            }
            if (json.has("data") && !json.get("data").isObject()) {
                return Optional.empty();
            }
            return Optional.of(WireJson.mapper().treeToValue(json, AcpEnvelope.class));
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** The same message with the true ids, whatever the agent wrote, and {@code now} where it wrote no time. */
    public AcpEnvelope from(UUID trueAgentId, UUID trueTaskId, Instant now) {
        return copy(
                timestamp == null ? now.toString() : timestamp, trueAgentId.toString(), trueTaskId.toString(), null);
    }

    /** The same message at its place in the task's history; {@code newSeq} is from 1. */
    public AcpEnvelope at(long newSeq) {
        return copy(timestamp, agentId, taskId, newSeq);
    }

    private AcpEnvelope copy(String newTimestamp, String newAgentId, String newTaskId, Long newSeq) {
        AcpEnvelope copy = new AcpEnvelope(type, newTimestamp, newAgentId, newTaskId, data, newSeq);
        copy.otherFields.putAll(otherFields);
        return copy;
    }

    /** One line of JSON without its end. */
    public String toJson() {
        try {
            return WireJson.mapper().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("an envelope always maps to JSON", impossible);
        }
    }

    /** See {@link AcpType}; may be unknown. */
    @JsonProperty
    public String type() {
        return type;
    }

    /** ISO-8601 in UTC; as the agent wrote it, so it may be anything. */
    @JsonProperty
    public String timestamp() {
        return timestamp;
    }

    /** The instance's id. */
    @JsonProperty("agent_id")
    public String agentId() {
        return agentId;
    }

    /** The task's id. */
    @JsonProperty("task_id")
    public String taskId() {
        return taskId;
    }

    /** Never null, always an object. */
    @JsonProperty
    public JsonNode data() {
        return data;
    }

    /** The cursor; null until it is stored. */
    @JsonProperty
    public Long seq() {
        return seq;
    }

    @JsonAnyGetter
    Map<String, JsonNode> otherFields() {
        return otherFields;
    }

    @JsonAnySetter
    void otherField(String name, JsonNode value) {
        otherFields.put(name, value);
    }

    /** Fields beside those of the protocol, in their order; unmodifiable. */
    @JsonIgnore
    public Map<String, JsonNode> extensions() {
        return Collections.unmodifiableMap(otherFields);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AcpEnvelope that && toJson().equals(that.toJson());
    }

    @Override
    public int hashCode() {
        return toJson().hashCode();
    }

    @Override
    public String toString() {
        return "AcpEnvelope[" + type + " seq=" + seq + " taskId=" + taskId + "]";
    }
}
