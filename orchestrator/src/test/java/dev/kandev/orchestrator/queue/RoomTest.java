package dev.kandev.orchestrator.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kandev.orchestrator.agents.Capacity;
import dev.kandev.orchestrator.agents.Demand;
import dev.kandev.orchestrator.agents.Disk;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final UUID BOARD = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();
    private static final Contender ANALYST = new Contender("analyst", BOARD);
    private static final Contender CODER = new Contender("coder", OTHER);
    private static final Limits LIMITS = new Limits(4, 4, Map.of("coder", 1, "off", 0), 2);
    private static final Capacity CAPACITY = new Capacity(
            new Demand(4_000, 8),
            Map.of("analyst", new Demand(1_000, 2), "coder", new Demand(4_000, 2), "huge", new Demand(1_000, 9)),
            Disk.UNKNOWN);

    @Test
    void anEmptyOneHasRoomForAnybody() {
        assertThat(room().obstacleTo(ANALYST)).isEqualTo(Obstacle.NONE);
        assertThat(room().obstacleTo(new Contender("huge", BOARD))).isEqualTo(Obstacle.NONE);
    }

    @Test
    void aTypeKeepsToItsOwnLimit() {
        Room room = room(CODER);

        assertThat(room.obstacleTo(new Contender("coder", BOARD))).isEqualTo(Obstacle.TYPE);
        assertThat(room.fullTypes()).containsExactlyInAnyOrder("coder", "off");
    }

    @Test
    void aBoardKeepsToItsLimit() {
        Room room = room(ANALYST, ANALYST);

        assertThat(room.obstacleTo(ANALYST)).isEqualTo(Obstacle.BOARD);
        assertThat(room.obstacleTo(new Contender("analyst", OTHER))).isEqualTo(Obstacle.NONE);
        assertThat(room.fullBoards()).containsExactly(BOARD);
    }

    @Test
    void aLimitOfATypeThatIsThatOfAllIsNoneOfItsOwn() {
        Contender elsewhere = new Contender("analyst", OTHER);
        Room room = room(ANALYST, ANALYST, elsewhere, elsewhere);

        assertThat(room.obstacleTo(new Contender("analyst", UUID.randomUUID()))).isEqualTo(Obstacle.PLACE);
        assertThat(room.fullTypes()).containsExactly("off");
    }

    @Test
    void allTogetherKeepWithinTheMemoryAndTheCores() {
        Contender analyst = new Contender("analyst", UUID.randomUUID());

        assertThat(room(ANALYST).obstacleTo(CODER)).isEqualTo(Obstacle.RESOURCES);
        assertThat(room(CODER).obstacleTo(ANALYST)).isEqualTo(Obstacle.RESOURCES);
        assertThat(room(ANALYST, ANALYST, analyst).obstacleTo(new Contender("analyst", OTHER)))
                .isEqualTo(Obstacle.NONE);
    }

    @Test
    void whatIsMoreThanThereIsRunsAlone() {
        Contender huge = new Contender("huge", BOARD);

        assertThat(room(CODER).obstacleTo(huge)).isEqualTo(Obstacle.RESOURCES);
        assertThat(room(huge).obstacleTo(new Contender("analyst", OTHER))).isEqualTo(Obstacle.RESOURCES);
        assertThat(room(huge).obstacleTo(new Contender("asks for nothing", OTHER)))
                .isEqualTo(Obstacle.RESOURCES);
    }

    @Test
    void anUnknownCapacityLimitsNothing() {
        Room room = new Room(LIMITS, Capacity.UNKNOWN, List.of(new Contender("huge", BOARD)));

        assertThat(room.obstacleTo(CODER)).isEqualTo(Obstacle.NONE);
    }

    @Test
    void nothingIsLaunchedWhileTheDiskIsShortNotEvenAlone() {
        Capacity full = new Capacity(CAPACITY.total(), CAPACITY.byType(), new Disk(5, -1));
        Capacity justEnough = new Capacity(CAPACITY.total(), CAPACITY.byType(), new Disk(6, 0));

        assertThat(new Room(LIMITS, full, List.of()).obstacleTo(ANALYST)).isEqualTo(Obstacle.DISK);
        assertThat(new Room(LIMITS, justEnough, List.of()).obstacleTo(ANALYST)).isEqualTo(Obstacle.NONE);
    }

    @Test
    void limitsThatMakeNoSenseAreRefusedByName() {
        assertThatThrownBy(() -> new Limits(0, 4, Map.of(), 4)).hasMessageContaining("kandev.queue.max-concurrent");
        assertThatThrownBy(() -> Limits.byType(List.of("coder"))).hasMessageContaining("coder must be NAME=LIMIT");
        assertThatThrownBy(() -> Limits.byType(List.of("coder=-1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kandev.queue.agent-types: coder=-1 must be NAME=LIMIT, the limit from 0");
    }

    @Test
    void limitsOfSingleTypesAreGivenAsAList() {
        assertThat(Limits.byType(List.of("claude-code=2", "analyst=0")))
                .isEqualTo(Map.of("claude-code", 2, "analyst", 0));
    }

    private static Room room(Contender... occupants) {
        return new Room(LIMITS, CAPACITY, List.of(occupants));
    }
}
