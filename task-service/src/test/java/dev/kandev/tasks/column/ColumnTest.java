package dev.kandev.tasks.column;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.common.error.InvalidInputException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ColumnTest {

    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();

    private final Column column = new Column(List.of(new Slot(A, 1), new Slot(B, 2)));

    @Test
    void putsACardAtTheEndAtTheFrontAndBetween() {
        assertThat(column.position(Place.end())).hasValue(3);
        assertThat(column.position(before(A))).hasValue(0);
        assertThat(column.position(before(B))).hasValue(1.5);
        assertThat(column.position(after(A))).hasValue(1.5);
        assertThat(column.position(after(B))).hasValue(3);
    }

    @Test
    void startsAColumn() {
        assertThat(new Column(List.of()).position(Place.end())).hasValue(1);
    }

    @Test
    void refusesNeighboursThatAreNotThereOrNotSideBySide() {
        assertThatThrownBy(() -> column.position(before(UUID.randomUUID())))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("before");
        assertThatThrownBy(() -> column.position(new Place(Optional.of(A), Optional.of(B))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith("after");
    }

    @Test
    void makesRoomByNumberingAnewWhereAGapIsUsedUp() {
        Column tight = new Column(List.of(new Slot(A, 1), new Slot(B, Math.nextUp(1.0))));

        assertThat(tight.position(before(B))).isEqualTo(OptionalDouble.empty());
        assertThat(tight.renumbered().position(before(B))).hasValue(1.5);
    }

    private static Place before(UUID taskId) {
        return new Place(Optional.of(taskId), Optional.empty());
    }

    private static Place after(UUID taskId) {
        return new Place(Optional.empty(), Optional.of(taskId));
    }
}
