package dev.kandev.agents.acp.rpc;

import com.agentclientprotocol.sdk.spec.AcpSchema;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.proto.WireJson;
import java.util.Optional;

/**
 * A line of the agent. Ids are the agent's own in requests and ours in responses.
 *
 * @param id missing in a notification
 * @param method empty in a response
 * @param params missing where there are none
 * @param result missing unless it is a response
 * @param error missing unless it is a response that failed
 */
record RpcMessage(JsonNode id, String method, JsonNode params, JsonNode result, JsonNode error) {

    /** Authentication required (error codes of the protocol's schema). */
    private static final int AUTHENTICATION = -32000;

    /** Empty when it is no JSON-RPC 2.0. */
    static Optional<RpcMessage> parse(String line) {
        try {
            JsonNode json = WireJson.mapper().readTree(line);
            boolean isRpc = json != null
                    && json.isObject()
                    && AcpSchema.JSONRPC_VERSION.equals(json.path("jsonrpc").asText())
                    && (json.path("method").isTextual() || json.has("id"));
            return isRpc
                    ? Optional.of(new RpcMessage(
                            json.path("id"),
                            json.path("method").asText(),
                            json.path("params"),
                            json.path("result"),
                            json.path("error")))
                    : Optional.empty();
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }

    boolean isResponse() {
        return method.isEmpty();
    }

    boolean isRequest() {
        return !isResponse() && !id.isMissingNode();
    }

    boolean failed() {
        return error.isObject();
    }

    /** Whether it failed for want of a login, or because that was refused. */
    boolean wantsLogin() {
        return error.path("code").asInt() == AUTHENTICATION;
    }
}
