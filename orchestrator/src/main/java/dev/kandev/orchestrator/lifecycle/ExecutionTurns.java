package dev.kandev.orchestrator.lifecycle;

import dev.kandev.orchestrator.execution.Attempt;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.execution.Stance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Records what the agent of an attempt was made to do. Every method is one transaction that locks the execution,
 * answers it as it is afterwards, and has no effect on one that is past that attempt, or got there already: the agent's
 * own news may be faster.
 */
@ApplicationScoped
public class ExecutionTurns {

    private static final String PERMISSION = "permission";

    private final ExecutionRepository executions;
    private final Announcements announcements;
    private final TaskHistory history;
    private final Clock clock;

    ExecutionTurns(ExecutionRepository executions, Announcements announcements, TaskHistory history, Clock clock) {
        this.executions = executions;
        this.announcements = announcements;
        this.history = history;
        this.clock = clock;
    }

    /** The agent is suspended. */
    @Transactional
    public Execution paused(Attempt attempt) {
        return change(attempt, this::pause);
    }

    /** The agent goes on, where it was waiting with waiting. */
    @Transactional
    public Execution resumed(Attempt attempt) {
        return change(attempt, this::resume);
    }

    /**
     * The agent-manager says whether the agent is suspended. No effect when the execution has changed since it was seen:
     * then this is perhaps older than what it says itself.
     */
    @Transactional
    public void follow(Execution seen, boolean suspended) {
        change(seen.present(), execution -> {
            if (execution.version == seen.version() && suspended) {
                pause(execution);
            } else if (execution.version == seen.version()) {
                resume(execution);
            }
        });
    }

    /** The agent has the user's choice: the history shows it, and it need not wait for this permission any more. */
    @Transactional
    public Execution answered(Attempt attempt, String permissionId, String optionId) {
        return change(attempt, execution -> {
            history.tell(
                    execution.toExecution(),
                    PERMISSION,
                    Map.of("id", permissionId, "outcome", Map.of("option_id", optionId)));
            if (execution.stance().awaits(permissionId)) {
                work(execution);
            }
        });
    }

    /** The agent has a prompt that it was given after that turn; it may have gone on to a later one by now. */
    @Transactional
    public Execution prompted(Attempt attempt, int afterTurn) {
        return change(attempt, execution -> {
            if (execution.stance().awaitsPrompt() && execution.turn == afterTurn) {
                work(execution);
            }
        });
    }

    private Execution change(Attempt attempt, Consumer<ExecutionEntity> change) {
        ExecutionEntity execution = executions.lock(attempt.executionId()).orElseThrow();
        if (execution.isAt(attempt)) {
            change.accept(execution);
        }
        return execution.toExecution();
    }

    private void pause(ExecutionEntity execution) {
        if (execution.status != ExecutionStatus.PAUSED) {
            move(execution, ExecutionStatus.PAUSED);
        }
    }

    private void resume(ExecutionEntity execution) {
        if (execution.status == ExecutionStatus.PAUSED) {
            move(execution, execution.stance().isWaiting() ? ExecutionStatus.WAITING : ExecutionStatus.RUNNING);
        }
    }

    private void work(ExecutionEntity execution) {
        execution.take(Stance.WORKS);
        if (execution.status == ExecutionStatus.WAITING) {
            move(execution, ExecutionStatus.RUNNING);
        } else {
            announcements.changed(execution, execution.status);
        }
    }

    private void move(ExecutionEntity execution, ExecutionStatus next) {
        ExecutionStatus before = execution.status;
        execution.enter(next, clock.instant());
        announcements.moved(execution, before);
    }
}
