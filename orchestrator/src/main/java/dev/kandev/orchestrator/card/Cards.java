package dev.kandev.orchestrator.card;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.execution.Executions;
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
     * Writes what the execution is now. Looks again after each call, and writes again when it moved meanwhile: of two
     * writers at once, whichever comes last leaves the newest status on the card.
     *
     * @throws KandevException when task-service could not be told; a task that is gone is no failure
     */
    public void show(UUID executionId) {
        Optional<Place> shown = Optional.empty();
        Optional<Execution> present = executions.find(executionId);
        while (!present.map(Cards::place).equals(shown)) {
            present.ifPresent(this::write);
            shown = present.map(Cards::place);
            present = executions.find(executionId);
        }
    }

    /** Progress is left out: it changes faster than cards are to be written. */
    private record Place(ExecutionStatus status, int attempt) {}

    private static Place place(Execution execution) {
        return new Place(execution.status(), execution.attempt());
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
