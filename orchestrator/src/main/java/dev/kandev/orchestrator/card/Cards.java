package dev.kandev.orchestrator.card;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.lifecycle.Executions;
import dev.kandev.orchestrator.tasks.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Writes an execution onto its task's card. */
@ApplicationScoped
public class Cards {

    private final Executions executions;
    private final Tasks tasks;

    Cards(Executions executions, Tasks tasks) {
        this.executions = executions;
        this.tasks = tasks;
    }

    /**
     * Writes what the task's newest execution is now, be it that one or one that was queued after it. Looks again after each call, and writes again when it moved meanwhile: of two
     * writers at once, whichever comes last leaves the newest status on the card.
     *
     * @throws KandevException when task-service could not be told; a task that is gone is no failure
     */
    public void show(UUID executionId) {
        Optional<Place> shown = Optional.empty();
        Optional<Execution> present = newest(executionId);
        while (!present.map(Cards::place).equals(shown)) {
            present.ifPresent(this::write);
            shown = present.map(Cards::place);
            present = newest(executionId);
        }
    }

    private Optional<Execution> newest(UUID executionId) {
        return executions.find(executionId).flatMap(execution -> executions.newest(execution.taskId()));
    }

    /** Progress is left out: it changes faster than cards are to be written. */
    private record Place(UUID executionId, ExecutionStatus status, int attempt) {}

    private static Place place(Execution execution) {
        return new Place(execution.id(), execution.status(), execution.attempt());
    }

    private void write(Execution execution) {
        try {
            tasks.show(
                    execution.taskId(),
                    execution.status().name(),
                    execution.progress(),
                    execution.currentOperation(),
                    execution.attempt());
        } catch (KandevException failure) {
            if (failure.code() != ErrorCode.NOT_FOUND) {
                throw failure;
            }
        }
    }
}
