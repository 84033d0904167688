package dev.kandev.orchestrator.card;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.orchestrator.execution.Execution;
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
     * Writes what the execution is now. Looks again after each call, and writes again what changed meanwhile: of two
     * writers at once, whichever comes last leaves the newest on the card.
     *
     * @throws KandevException when task-service could not be told; a task that is gone is no failure
     */
    public void show(UUID executionId) {
        Optional<Execution> shown = Optional.empty();
        Optional<Execution> present = executions.find(executionId);
        while (!present.equals(shown)) {
            present.ifPresent(this::write);
            shown = present;
            present = executions.find(executionId);
        }
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
