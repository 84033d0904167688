package dev.kandev.agents.runtime.docker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.github.dockerjava.api.exception.DockerException;
import dev.kandev.agents.runtime.LaunchFailedException;
import dev.kandev.proto.WireJson;
import dev.kandev.proto.event.AgentFailure;

/** What goes wrong with the daemon, in words for users. */
final class Refusals {

    private Refusals() {}

    /** Nobody is there to refuse. */
    static LaunchFailedException away(Throwable cause) {
        return new LaunchFailedException(AgentFailure.LAUNCH, "no Docker daemon answers", cause);
    }

    /** The daemon does not do something, and says why. */
    static LaunchFailedException refused(AgentFailure failure, String what, DockerException refusal) {
        return new LaunchFailedException(failure, what + ": " + reason(refusal), refusal);
    }

    /** The daemon's own words. */
    static String reason(DockerException refusal) {
        String text = refusal.getMessage();
        try {
            String body = text.substring(Math.max(0, text.indexOf('{')));
            return WireJson.mapper().readTree(body).path("message").asText(text);
        } catch (JsonProcessingException plain) {
            return text;
        }
    }
}
