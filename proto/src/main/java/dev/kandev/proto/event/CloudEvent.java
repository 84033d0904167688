package dev.kandev.proto.event;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import dev.kandev.proto.WireJson;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * A CloudEvent 1.0 in structured JSON (CloudEvents specification, sections 3 and JSON event format).
 *
 * @param id unique; also the {@code Nats-Msg-Id}
 * @param source the service, for example {@code /kandev/task-service}
 * @param type the NATS subject, for example {@code task.created}
 * @param subject the task's id
 * @param time when it happened, UTC
 * @param actor who caused it, {@code user:<uuid>} or {@code service:<name>}; an extension attribute
 * @param data never null
 * @param <T> shape of the data
 */
public record CloudEvent<T>(
        @JsonProperty("specversion") String specVersion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        @JsonProperty("datacontenttype") String dataContentType,
        String actor,
        T data) {

    public CloudEvent {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(data, "data");
    }

    /** A new event with a fresh id. */
    public static <T> CloudEvent<T> of(String source, String type, UUID taskId, Instant time, String actor, T data) {
        return new CloudEvent<>(
                "1.0",
                UUID.randomUUID().toString(),
                source,
                type,
                taskId.toString(),
                time,
                "application/json",
                actor,
                data);
    }

    /**
     * Reads an event whose data has the given shape.
     *
     * @throws MalformedEventException when the bytes are no such event
     */
    public static <T> CloudEvent<T> parse(byte[] json, Class<T> dataType) {
        JavaType type = WireJson.mapper().getTypeFactory().constructParametricType(CloudEvent.class, dataType);
        try {
            return WireJson.mapper().readValue(json, type);
        } catch (IOException malformed) {
            throw new MalformedEventException("not a CloudEvent of " + dataType.getSimpleName(), malformed);
        }
    }

    /** One line of JSON. */
    public String toJson() {
        try {
            return WireJson.mapper().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("event data always maps to JSON", impossible);
        }
    }
}
