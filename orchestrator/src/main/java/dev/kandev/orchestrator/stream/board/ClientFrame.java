package dev.kandev.orchestrator.stream.board;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.kandev.proto.WireJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What a client asks for.
 *
 * @param after cursors of tasks; none below 0
 * @param messages whether those of the boards' tasks are wanted, too
 */
record ClientFrame(Action action, Set<UUID> boardIds, Set<UUID> taskIds, Map<UUID, Long> after, boolean messages) {

    /** What is to be done with what is named. */
    enum Action {
        SUBSCRIBE,
        UNSUBSCRIBE
    }

    /** As it is written; anything but the action may be left out. */
    private record Wire(
            String action, List<UUID> boardIds, List<UUID> taskIds, Map<UUID, Long> after, Boolean messages) {

        /** What it throws, a null among the ids too, Jackson reports as it reports other JSON. */
        Wire {
            boardIds = boardIds == null ? List.of() : List.copyOf(boardIds);
            taskIds = taskIds == null ? List.of() : List.copyOf(taskIds);
            after = after == null ? Map.of() : Map.copyOf(after);
            messages = messages == null || messages;
            if (after.values().stream().anyMatch(seq -> seq < 0)) {
                throw new IllegalArgumentException("a cursor is below 0");
            }
        }

        ClientFrame toFrame(Action named) {
            return new ClientFrame(named, Set.copyOf(boardIds), Set.copyOf(taskIds), after, messages);
        }
    }

    /** Empty for what is no such frame. */
    static Optional<ClientFrame> parse(String json) {
        try {
            Wire wire = WireJson.mapper().readValue(json, Wire.class);
            return action(wire).map(action -> wire.toFrame(action));
        } catch (JsonProcessingException noFrame) {
            return Optional.empty();
        }
    }

    private static Optional<Action> action(Wire wire) {
        if (wire == null || wire.action == null) {
            return Optional.empty();
        }
        return switch (wire.action) {
            case "subscribe" -> Optional.of(Action.SUBSCRIBE);
            case "unsubscribe" -> Optional.of(Action.UNSUBSCRIBE);
            default -> Optional.empty();
        };
    }

    /** Then everything is meant. */
    boolean namesNothing() {
        return boardIds.isEmpty() && taskIds.isEmpty();
    }
}
