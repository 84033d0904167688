package dev.kandev.tasks.state;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskStateTest {

    @ParameterizedTest
    @CsvSource({
        "TODO, IN_PROGRESS BLOCKED CANCELLED",
        "IN_PROGRESS, TODO BLOCKED COMPLETED FAILED CANCELLED",
        "BLOCKED, TODO IN_PROGRESS CANCELLED",
        "COMPLETED, TODO IN_PROGRESS",
        "FAILED, TODO IN_PROGRESS CANCELLED",
        "CANCELLED, TODO"
    })
    void movesOnlyAsTheContractAllows(TaskState from, String allowed) {
        assertThat(from.next()).extracting(Enum::name).containsExactlyInAnyOrder(allowed.split(" "));
    }
}
