package dev.kandev.e2e.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The wire format of one family of models. Stateless: an answer is its opening, each of its chunks, and its closing. */
interface Dialect {

    /** Whether a model is asked at this path. */
    boolean isAsked(String path);

    /** Whether the answer is to be a stream, and not one object. */
    default boolean wantsStream(String path, JsonNode request) {
        return request.path("stream").asBoolean();
    }

    Question question(JsonNode request);

    List<Frame> opening();

    Frame chunk(String text);

    List<Frame> closing(Answer answer);

    /** The answer as one object. */
    JsonNode whole(Answer answer);
}
