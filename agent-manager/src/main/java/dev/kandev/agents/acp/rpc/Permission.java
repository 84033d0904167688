package dev.kandev.agents.acp.rpc;

import com.agentclientprotocol.sdk.spec.AcpSchema.PermissionCancelled;
import com.agentclientprotocol.sdk.spec.AcpSchema.PermissionSelected;
import com.agentclientprotocol.sdk.spec.AcpSchema.RequestPermissionResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.kandev.agents.acp.Delivery;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Something that an agent asks to be allowed. Its options are told apart by their kind: ids, order and number differ from agent to
 * agent.
 *
 * @param id ours, unique among all agents: theirs begin at 0 in each
 * @param requestId the agent's
 */
record Permission(String id, JsonNode requestId, ObjectNode toolCall, JsonNode options) {

    private static final String OPTION_ID = "optionId";
    private static final List<String> ALLOWING = List.of("allow_once", "allow_always");
    private static final List<String> REJECTING = List.of("reject_once", "reject_always");

    boolean hasOption(String optionId) {
        return find(option -> option.path(OPTION_ID).asText().equals(optionId)).isPresent();
    }

    /** The option that a policy chooses; empty when there is none such, or when the user is to be asked. */
    Optional<String> choice(String policy) {
        return switch (policy) {
            case "allow" -> ofKind(ALLOWING);
            case "deny" -> ofKind(REJECTING);
            default -> Optional.empty();
        };
    }

    private Optional<String> ofKind(List<String> kinds) {
        return kinds.stream()
                .flatMap(kind -> find(option -> option.path("kind").asText().equals(kind)).stream())
                .map(option -> option.path(OPTION_ID).asText())
                .findFirst();
    }

    private Optional<JsonNode> find(Predicate<JsonNode> wanted) {
        for (JsonNode option : options) {
            if (wanted.test(option)) {
                return Optional.of(option);
            }
        }
        return Optional.empty();
    }

    /** The schema's records write the kind of outcome by themselves, and once more if they have one. */
    Outgoing selected(String optionId) {
        return answer(new RequestPermissionResponse(new PermissionSelected(null, optionId)));
    }

    Outgoing cancelled() {
        return answer(new RequestPermissionResponse(new PermissionCancelled(null)));
    }

    private Outgoing answer(RequestPermissionResponse response) {
        return new Outgoing(Delivery.PERMISSION, id, RpcLine.result(requestId, response));
    }

    /** As it is told. */
    ObjectNode asked() {
        ObjectNode data = Reaction.object().put("id", id);
        data.set("tool_call", toolCall);
        ArrayNode offered = data.putArray("options");
        for (JsonNode option : options) {
            ObjectNode shown = offered.addObject();
            shown.set("id", option.path(OPTION_ID));
            shown.set("name", option.path("name"));
            shown.set("kind", option.path("kind"));
        }
        return data;
    }

    /** As it is told when it was decided by us. */
    ObjectNode decided(String optionId) {
        ObjectNode data = asked();
        data.putObject("outcome").put("option_id", optionId);
        return data;
    }

    /** As it is told when nobody decides it any more. */
    ObjectNode withdrawn() {
        ObjectNode data = asked();
        data.putObject("outcome").put("cancelled", true);
        return data;
    }
}
