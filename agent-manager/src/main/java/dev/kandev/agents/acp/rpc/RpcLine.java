package dev.kandev.agents.acp.rpc;

import com.agentclientprotocol.sdk.spec.AcpSchema.JSONRPCError;
import com.agentclientprotocol.sdk.spec.AcpSchema.JSONRPCNotification;
import com.agentclientprotocol.sdk.spec.AcpSchema.JSONRPCRequest;
import com.agentclientprotocol.sdk.spec.AcpSchema.JSONRPCResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.proto.WireJson;
import java.util.Optional;

/** What an agent reads: one JSON-RPC 2.0 object a line. */
final class RpcLine {

    private static final String VERSION = "2.0";

    private RpcLine() {}

    /** {@code id} names what is asked: the answer tells by it what it answers. */
    static String request(String id, String method, Object params) {
        return text(new JSONRPCRequest(VERSION, id, method, params));
    }

    static String notification(String method, Object params) {
        return text(new JSONRPCNotification(VERSION, method, params));
    }

    static String result(JsonNode id, Object result) {
        return text(new JSONRPCResponse(VERSION, id, result, null));
    }

    static String error(JsonNode id, int code, String message) {
        return text(new JSONRPCResponse(VERSION, id, null, new JSONRPCError(code, message, null)));
    }

    /** For a request of which only a part is known; empty when {@code id} is no JSON, and nobody could be answered. */
    static Optional<String> error(String id, int code, String message) {
        try {
            return Optional.of(error(WireJson.mapper().readTree(id), code, message));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private static String text(Object message) {
        try {
            return WireJson.mapper().writeValueAsString(message);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a message always maps to JSON", impossible);
        }
    }
}
