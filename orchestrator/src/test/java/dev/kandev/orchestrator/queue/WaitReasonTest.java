package dev.kandev.orchestrator.queue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kandev.orchestrator.agents.Capacity;
import dev.kandev.orchestrator.agents.Demand;
import dev.kandev.orchestrator.agents.Disk;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.execution.Stance;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WaitReasonTest {

    private static final Instant NOW = Instant.parse("2026-01-09T10:30:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final long GIBI = 1L << 30;
    private static final UUID BOARD = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final Limits LIMITS = new Limits(4, 4, Map.of("coder", 2), 3);
    private static final Capacity CAPACITY = new Capacity(
            new Demand(8_000, 8 * GIBI),
            Map.of(
                    "analyst", new Demand(1_000, GIBI),
                    "big", new Demand(500, 7 * GIBI),
                    "busy", new Demand(7_500, GIBI / 2),
                    "both", new Demand(7_500, 7 * GIBI),
                    "huge", new Demand(1_000, 16 * GIBI)),
            Disk.UNKNOWN);

    @Test
    void aFirstAttemptWaitsForItsStartTime() {
        assertThat(WaitReason.of(execution("analyst", BOARD, 0, LATER), notDue()))
                .isEqualTo("its start time 2026-01-09T10:31:00Z");
    }

    @Test
    void aFurtherAttemptWaitsForItsTime() {
        assertThat(WaitReason.of(execution("analyst", BOARD, 1, LATER), notDue()))
                .isEqualTo("attempt 2 of 3 at 2026-01-09T10:31:00Z");
    }

    @Test
    void nothingHoldsUpWhatHasAPlace() {
        assertThat(reasons(room("analyst", "analyst"), "analyst", "analyst", "analyst"))
                .containsExactly(
                        "its launch, any moment now",
                        "its launch, any moment now",
                        "a free place: 4 of 4 agents run or are about to");
    }

    @Test
    void theFirstWaitsForAFreePlaceAndOthersForTheirTurn() {
        assertThat(reasons(room("analyst", "analyst", "analyst", "analyst"), "analyst", "analyst", "analyst"))
                .containsExactly(
                        "a free place: 4 of 4 agents are running",
                        "its turn: 1 before it, 4 of 4 agents are running",
                        "its turn: 2 before it, 4 of 4 agents are running");
    }

    @Test
    void whatIsPassedOverHoldsUpNobody() {
        assertThat(reasons(room("coder", "coder"), "coder", "analyst"))
                .containsExactly(
                        "a free place for its agent type: 2 of 2 coder agents are running",
                        "its launch, any moment now");
        assertThat(reasons(room("coder", "coder", "analyst", "analyst"), "coder", "analyst", "coder", "analyst"))
                .containsExactly(
                        "a free place for its agent type: 2 of 2 coder agents are running",
                        "a free place: 4 of 4 agents are running",
                        "a free place for its agent type: 2 of 2 coder agents are running",
                        "its turn: 1 before it, 4 of 4 agents are running");
    }

    @Test
    void aFullBoardIsNamed() {
        Contender onBoard = new Contender("analyst", BOARD);
        Room room = new Room(LIMITS, CAPACITY, List.of(onBoard, onBoard, onBoard));

        assertThat(reason(new Forecast(room), "analyst", BOARD))
                .isEqualTo("a free place for its board: 3 of 3 agents of the board are running");
    }

    @Test
    void whatLacksMemoryOrCoresSaysHowMuchAndHoldsUpOthers() {
        assertThat(reasons(room("analyst", "analyst"), "big", "analyst"))
                .containsExactly(
                        "memory: needs 7g of memory, 6g of 8g is free",
                        "its turn: 1 before it, the first needs more memory or cores than are free");
        assertThat(reasons(room("analyst"), "busy")).containsExactly("cores: needs 7.5 cores, 7 of 8 is free");
        assertThat(reasons(room("analyst", "busy"), "both"))
                .containsExactly("memory and cores: needs 7g of memory, 6.5g of 8g is free; "
                        + "needs 7.5 cores, 0 of 8 is free");
    }

    @Test
    void whatIsMoreThanThereIsWaitsForAllOthers() {
        assertThat(reasons(room("analyst"), "huge"))
                .containsExactly("all other agents to end: needs 16g of memory, 7g of 8g is free");
        assertThat(reasons(room("huge"), "analyst")).containsExactly("memory: needs 1g of memory, 0g of 8g is free");
    }

    @Test
    void aDiskThatIsShortHoldsUpEverybody() {
        Capacity full = new Capacity(CAPACITY.total(), CAPACITY.byType(), new Disk(GIBI / 2, -GIBI / 2));

        assertThat(reasons(new Room(LIMITS, full, List.of()), "analyst", "analyst"))
                .containsExactly(
                        "disk: 512m is free, 1g has to stay free",
                        "its turn: 1 before it, too little of the disk is free");
    }

    private static Wait notDue() {
        return new Forecast(room()).next(new Queued(UUID.randomUUID(), new Contender("analyst", BOARD), false));
    }

    /** Each on a board of its own. */
    private static Room room(String... types) {
        List<Contender> occupants = Stream.of(types)
                .map(type -> new Contender(type, UUID.randomUUID()))
                .toList();
        return new Room(LIMITS, CAPACITY, occupants);
    }

    private static List<String> reasons(Room room, String... types) {
        Forecast forecast = new Forecast(room);
        return Stream.of(types).map(type -> reason(forecast, type, ELSEWHERE)).toList();
    }

    private static String reason(Forecast forecast, String type, UUID boardId) {
        Wait wait = forecast.next(new Queued(UUID.randomUUID(), new Contender(type, boardId), true));
        return WaitReason.of(execution(type, boardId, 0, NOW), wait);
    }

    private static Execution execution(String type, UUID boardId, int attempt, Instant availableAt) {
        return new Execution(
                UUID.randomUUID(),
                UUID.randomUUID(),
                boardId,
                type,
                ExecutionStatus.QUEUED,
                0,
                attempt,
                3,
                null,
                0,
                0,
                "",
                null,
                null,
                true,
                Stance.WORKS,
                0,
                null,
                NOW,
                availableAt,
                null,
                null,
                0);
    }
}
