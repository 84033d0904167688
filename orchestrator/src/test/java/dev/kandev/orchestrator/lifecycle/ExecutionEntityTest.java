package dev.kandev.orchestrator.lifecycle;

import static dev.kandev.orchestrator.execution.ExecutionStatus.RUNNING;
import static dev.kandev.orchestrator.execution.ExecutionStatus.SUCCEEDED;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExecutionEntityTest {

    @Test
    void anExecutionRefusesAMoveThatTheTableDoesNotAllow() {
        ExecutionEntity execution = new ExecutionEntity();
        execution.status = SUCCEEDED;

        assertThatThrownBy(() -> execution.enter(RUNNING, Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("from SUCCEEDED to RUNNING");
    }
}
