package dev.kandev.agents.acp.rpc;

import com.agentclientprotocol.sdk.error.AcpErrorCodes;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.agents.acp.Delivery;
import dev.kandev.agents.acp.RefusedException;
import java.util.function.Supplier;

/**
 * What an agent is to be told, once.
 *
 * @param key with the delivery: which one it is
 * @param line what is written; asked for only when it really is to be written, and then something may be done for it
 */
public record Outgoing(Delivery delivery, String key, Supplier<String> line) {

    Outgoing(Delivery delivery, String key, String line) {
        this(delivery, key, () -> line);
    }

    /** To a request of the agent, by the line that asked. */
    static Outgoing answer(String line, JsonNode requestId, Answer answer) {
        return new Outgoing(Delivery.ANSWER, line, () -> {
            try {
                return RpcLine.result(requestId, answer.give());
            } catch (RefusedException refused) {
                return RpcLine.error(requestId, AcpErrorCodes.INVALID_PARAMS, refused.getMessage());
            }
        });
    }
}
