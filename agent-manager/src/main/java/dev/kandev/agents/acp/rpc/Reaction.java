package dev.kandev.agents.acp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.agents.acp.Utterance;
import dev.kandev.proto.WireJson;
import dev.kandev.proto.acp.AcpType;
import java.util.ArrayList;
import java.util.List;

/** What follows from a line of the agent: what it said by it, and what it is told therefore. */
public final class Reaction {

    private final long line;
    private final List<Utterance> said = new ArrayList<>();
    private final List<Outgoing> told = new ArrayList<>();

    Reaction(long line) {
        this.line = line;
    }

    /** From 1. */
    long line() {
        return line;
    }

    /** In their order. */
    public List<Utterance> said() {
        return said;
    }

    /** In their order. */
    public List<Outgoing> told() {
        return told;
    }

    void say(String type, ObjectNode data) {
        said.add(new Utterance(type, data, false));
    }

    void sayPiece(String type, ObjectNode data) {
        said.add(new Utterance(type, data, true));
    }

    /** Something that the user ought to know and that stops nobody. */
    void warn(String message) {
        say(AcpType.LOG, object().put("level", "warn").put("message", message));
    }

    /** Why it is over. */
    void fail(String message, JsonNode details) {
        ObjectNode data = object().put("error", message);
        if (!details.isMissingNode()) {
            data.set("details", details);
        }
        say(AcpType.ERROR, data);
    }

    void tell(Outgoing outgoing) {
        told.add(outgoing);
    }

    static ObjectNode object() {
        return WireJson.mapper().createObjectNode();
    }
}
