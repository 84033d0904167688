package dev.kandev.orchestrator.stream.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kandev.common.error.ErrorCode;
import dev.kandev.orchestrator.message.StoredMessage;
import dev.kandev.proto.WireJson;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What clients are sent, as JSON. Events and messages are JSON already and stay as they are. */
final class ServerFrames {

    private ServerFrames() {}

    private record Subscribed(String kind, List<UUID> boardIds, List<UUID> taskIds) {}

    private record Failure(String kind, Details error) {}

    private record Details(String code, String message, List<UUID> boardIds, List<UUID> taskIds) {}

    static String subscribed(Collection<UUID> boardIds, Collection<UUID> taskIds) {
        return json(new Subscribed("subscribed", sorted(boardIds), sorted(taskIds)));
    }

    static String event(BoardEvent event) {
        return "{\"kind\":\"task_event\",\"event\":" + event.json() + "}";
    }

    static String message(StoredMessage message) {
        return "{\"kind\":\"message\",\"message\":" + message.envelopeJson() + "}";
    }

    static String refused(ErrorCode code, String message, Collection<UUID> boardIds, Collection<UUID> taskIds) {
        return json(new Failure("error", new Details(code.wireName(), message, sorted(boardIds), sorted(taskIds))));
    }

    static String notUnderstood() {
        String message = "expected a JSON object with an action, subscribe or unsubscribe";
        return json(new Failure("error", new Details(ErrorCode.INVALID_INPUT.wireName(), message, null, null)));
    }

    private static List<UUID> sorted(Collection<UUID> ids) {
        return ids.stream().sorted().toList();
    }

    private static String json(Object frame) {
        try {
            return WireJson.mapper().writeValueAsString(frame);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("ids and texts always map to JSON", impossible);
        }
    }
}
