package dev.kandev.tasks.column;

import dev.kandev.common.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;

/**
 * The cards of a state in their order. A card that is put between two others gets a position between theirs, so that moving it
 * writes one row. A gap can be halved some fifty times; then the column is numbered anew, and there is room again.
 *
 * @param slots in their order, without the card that is to be put
 */
public record Column(List<Slot> slots) {

    public Column {
        slots = List.copyOf(slots);
    }

    /**
     * The position for a card at this place; empty when there is no room, which {@link #renumbered()} makes.
     *
     * @throws InvalidInputException when a named neighbour is not in this column, or they are not side by side
     */
    public OptionalDouble position(Place place) {
        int index = index(place);
        if (slots.isEmpty()) {
            return OptionalDouble.of(1);
        }
        if (index == 0) {
            return OptionalDouble.of(slots.get(0).position() - 1);
        }
        double previous = slots.get(index - 1).position();
        if (index == slots.size()) {
            return OptionalDouble.of(previous + 1);
        }
        double next = slots.get(index).position();
        double middle = previous + (next - previous) / 2;
        return previous < middle && middle < next ? OptionalDouble.of(middle) : OptionalDouble.empty();
    }

    /** The same order with whole numbers from 1. */
    public Column renumbered() {
        List<Slot> numbered = new ArrayList<>();
        for (Slot slot : slots) {
            numbered.add(new Slot(slot.taskId(), numbered.size() + 1));
        }
        return new Column(numbered);
    }

    /** How many cards stand ahead of the place. */
    private int index(Place place) {
        if (place.before().isPresent()) {
            int index = indexOf("before", place.before().get());
            if (place.after().isPresent() && indexOf("after", place.after().get()) != index - 1) {
                throw new InvalidInputException("after", "is not the card just ahead of \"before\"");
            }
            return index;
        }
        return place.after().map(after -> indexOf("after", after) + 1).orElse(slots.size());
    }

    private int indexOf(String field, UUID taskId) {
        for (int i = 0; i < slots.size(); i++) {
            if (slots.get(i).taskId().equals(taskId)) {
                return i;
            }
        }
        throw new InvalidInputException(field, "is not a card of this column: " + taskId);
    }
}
