package dev.kandev.agents.dialogue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.agents.capture.AcpPublisher;
import dev.kandev.agents.capture.CaptureListener;
import dev.kandev.agents.capture.CaptureSource;
import dev.kandev.proto.WireJson;
import dev.kandev.proto.acp.AcpEnvelope;
import java.time.Clock;

/**
 * Brings what an agent says to its task's stream, under the true ids: an agent cannot write to another's.
 *
 * @param listener hears what was published
 */
record Telling(CaptureSource source, AcpPublisher publisher, CaptureListener listener, Clock clock) {

    /** Returns when it is kept; {@code part} tells it from all else that this agent says. */
    void publish(String part, AcpEnvelope message) throws InterruptedException {
        AcpEnvelope genuine = message.from(source.instanceId(), source.taskId(), clock.instant());
        publisher.publish(source.taskId(), id(part), genuine);
        listener.onMessage(genuine);
    }

    /** What we made of a line; secrets are masked. */
    void publish(String part, String type, JsonNode data) throws InterruptedException {
        publish(part, masked(type, data));
    }

    /** What is not worth waiting for; false when it could not be told. */
    boolean offer(String part, String type, JsonNode data) {
        return publisher.offer(source.taskId(), id(part), masked(type, data));
    }

    private AcpEnvelope masked(String type, JsonNode data) {
        AcpEnvelope plain = AcpEnvelope.of(type, clock.instant(), source.instanceId(), source.taskId(), data);
        // A secret that is part of the JSON itself: better nothing is told than that.
        return AcpEnvelope.parse(source.mask().apply(plain.toJson()))
                .orElseGet(() -> AcpEnvelope.of(
                        type,
                        clock.instant(),
                        source.instanceId(),
                        source.taskId(),
                        WireJson.mapper().createObjectNode()));
    }

    private String id(String part) {
        return source.instanceId() + ":" + part;
    }
}
