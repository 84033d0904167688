package dev.kandev.orchestrator.queue;

import dev.kandev.orchestrator.agents.Capacity;
import dev.kandev.orchestrator.agents.Demand;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who runs at a moment, and who may join them. */
record Room(Limits limits, Capacity capacity, List<Contender> occupants) {

    Room {
        occupants = List.copyOf(occupants);
    }

    Room with(Contender joining) {
        return new Room(
                limits,
                capacity,
                Stream.concat(occupants.stream(), Stream.of(joining)).toList());
    }

    /** {@link Obstacle#TIME} and {@link Obstacle#TURN} are not seen from here. */
    Obstacle obstacleTo(Contender contender) {
        if (isFullForType(contender.agentType())) {
            return Obstacle.TYPE;
        }
        if (isFullForBoard(contender.boardId())) {
            return Obstacle.BOARD;
        }
        if (isFull()) {
            return Obstacle.PLACE;
        }
        if (capacity.disk().isShort()) {
            return Obstacle.DISK;
        }
        return hasResourcesFor(contender.agentType()) ? Obstacle.NONE : Obstacle.RESOURCES;
    }

    boolean isFull() {
        return occupants.size() >= limits.all();
    }

    /** Of which no more may run. */
    Set<String> fullTypes() {
        Set<String> types = new HashSet<>(limits.byType().keySet());
        occupants.forEach(occupant -> types.add(occupant.agentType()));
        types.removeIf(type -> !isFullForType(type));
        return types;
    }

    /** Of which no more may run. */
    Set<UUID> fullBoards() {
        return occupants.stream()
                .map(Contender::boardId)
                .filter(this::isFullForBoard)
                .collect(Collectors.toSet());
    }

    long ofType(String agentType) {
        return occupants.stream()
                .filter(occupant -> occupant.agentType().equals(agentType))
                .count();
    }

    long ofBoard(UUID boardId) {
        return occupants.stream()
                .filter(occupant -> occupant.boardId().equals(boardId))
                .count();
    }

    Shortage shortage(String agentType) {
        return new Shortage(capacity.of(agentType), capacity.total().minus(used()), capacity.total());
    }

    /** A limit that is no lower than that of all is none of its own. */
    private boolean isFullForType(String agentType) {
        int limit = limits.ofType(agentType);
        return limit < limits.all() && ofType(agentType) >= limit;
    }

    private boolean isFullForBoard(UUID boardId) {
        return limits.perBoard() < limits.all() && ofBoard(boardId) >= limits.perBoard();
    }

    /** What asks for more than there is at all runs when nothing else does, or it would wait for ever. */
    private boolean hasResourcesFor(String agentType) {
        return occupants.isEmpty() || used().plus(capacity.of(agentType)).fitsInto(capacity.total());
    }

    private Demand used() {
        return occupants.stream()
                .map(occupant -> capacity.of(occupant.agentType()))
                .reduce(Demand.NONE, Demand::plus);
    }
}
