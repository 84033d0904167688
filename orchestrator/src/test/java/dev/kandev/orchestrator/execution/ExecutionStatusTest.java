package dev.kandev.orchestrator.execution;

import static dev.kandev.orchestrator.execution.ExecutionStatus.FAILED;
import static dev.kandev.orchestrator.execution.ExecutionStatus.PAUSED;
import static dev.kandev.orchestrator.execution.ExecutionStatus.QUEUED;
import static dev.kandev.orchestrator.execution.ExecutionStatus.RUNNING;
import static dev.kandev.orchestrator.execution.ExecutionStatus.STARTING;
import static dev.kandev.orchestrator.execution.ExecutionStatus.STOPPED;
import static dev.kandev.orchestrator.execution.ExecutionStatus.SUCCEEDED;
import static dev.kandev.orchestrator.execution.ExecutionStatus.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExecutionStatusTest {

    @Test
    void allowsTheMovesOfTheContractAndNoOthers() {
        assertThat(QUEUED.next()).containsExactlyInAnyOrder(STARTING, STOPPED);
        assertThat(STARTING.next())
                .containsExactlyInAnyOrder(RUNNING, PAUSED, WAITING, QUEUED, SUCCEEDED, FAILED, STOPPED);
        assertThat(RUNNING.next()).containsExactlyInAnyOrder(PAUSED, WAITING, QUEUED, SUCCEEDED, FAILED, STOPPED);
        assertThat(PAUSED.next()).containsExactlyInAnyOrder(RUNNING, WAITING, QUEUED, SUCCEEDED, FAILED, STOPPED);
        assertThat(WAITING.next()).containsExactlyInAnyOrder(RUNNING, PAUSED, QUEUED, SUCCEEDED, FAILED, STOPPED);
        assertThat(Stream.of(SUCCEEDED, FAILED, STOPPED).map(ExecutionStatus::next))
                .allMatch(next -> next.isEmpty());
    }

    @Test
    void aPlaceIsTakenFromTheStartToTheEndOfAnAttempt() {
        assertThat(Stream.of(ExecutionStatus.values()).filter(ExecutionStatus::isActive))
                .containsExactly(STARTING, RUNNING, PAUSED, WAITING);
        assertThat(Stream.of(ExecutionStatus.values()).filter(ExecutionStatus::isFinished))
                .containsExactly(SUCCEEDED, FAILED, STOPPED);
    }

    @Test
    void successIsCalledCompletedInTheHistory() {
        assertThat(SUCCEEDED.wireName()).isEqualTo("completed");
        assertThat(RUNNING.wireName()).isEqualTo("running");
    }
}
