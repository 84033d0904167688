package dev.kandev.agents.acp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.proto.acp.AcpType;

/**
 * Something that an agent said, on its way to become an envelope.
 *
 * @param type see {@link AcpType}
 * @param piece whether it is a piece of a text, in {@code data.text}, to which the next piece may be joined
 */
public record Utterance(String type, ObjectNode data, boolean piece) {

    private static final String TEXT = "text";

    /** Whether the other one goes on with this text: all but the text is the same. */
    public boolean isContinuedBy(Utterance next) {
        return piece && next.piece && type.equals(next.type) && without(data).equals(without(next.data));
    }

    /** Both as one. */
    public Utterance with(Utterance next) {
        ObjectNode joined = data.deepCopy();
        joined.put(TEXT, text() + next.text());
        return new Utterance(type, joined, true);
    }

    /** The text of a piece. */
    public String text() {
        return data.path(TEXT).asText();
    }

    private static ObjectNode without(ObjectNode data) {
        return data.deepCopy().without(TEXT);
    }
}
