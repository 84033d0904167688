package dev.kandev.orchestrator.recovery;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.orchestrator.card.Cards;
import dev.kandev.orchestrator.duty.Duty;
import dev.kandev.orchestrator.duty.Failures;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionChanged;
import dev.kandev.orchestrator.execution.NewExecution;
import dev.kandev.orchestrator.lifecycle.Executions;
import dev.kandev.orchestrator.tasks.Task;
import dev.kandev.orchestrator.tasks.TaskState;
import dev.kandev.orchestrator.tasks.Tasks;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Tells each task of the end of its execution, as soon as it has ended and until task-service has taken it. */
@ApplicationScoped
class SettlementSweep {

    private static final Logger LOG = Logger.getLogger(SettlementSweep.class);

    private final Executions executions;
    private final Tasks tasks;
    private final Cards cards;
    private final RecoveryConfig config;
    private final Duty duty = new Duty("settlement", this::settleAll);

    SettlementSweep(Executions executions, Tasks tasks, Cards cards, RecoveryConfig config) {
        this.executions = executions;
        this.tasks = tasks;
        this.cards = cards;
        this.config = config;
    }

    private Duration settleAll() {
        Failures failures = new Failures();
        executions.unsettled().forEach(ended -> failures.collect(() -> settle(ended)));
        failures.rethrow();
        return config.interval();
    }

    private void settle(Execution ended) {
        cards.show(ended.id());
        if (isNewest(ended)) {
            if (ended.movesTask()) {
                moveTask(ended);
            } else {
                startAnewIfWanted(ended);
            }
        }
        executions.settled(ended.id());
        LOG.infof(
                "execution settled taskId=%s executionId=%s status=%s attempt=%d",
                ended.taskId(), ended.id(), ended.status(), ended.attempt());
    }

    /** Somebody may have started the task anew before it was told of this end. */
    private boolean isNewest(Execution ended) {
        return executions
                .newest(ended.taskId())
                .filter(newest -> newest.id().equals(ended.id()))
                .isPresent();
    }

    private void moveTask(Execution ended) {
        try {
            switch (ended.status()) {
                case SUCCEEDED -> tasks.move(ended.taskId(), TaskState.COMPLETED, "the agent finished");
                case FAILED -> tasks.move(ended.taskId(), TaskState.FAILED, why(ended.error()));
                case STOPPED -> cancel(ended);
                case QUEUED, STARTING, RUNNING, PAUSED, WAITING ->
                    throw new IllegalStateException("execution " + ended.id() + " has not ended");
            }
        } catch (KandevException refused) {
            if (refused.code() != ErrorCode.NOT_FOUND && refused.code() != ErrorCode.NOT_ALLOWED) {
                throw refused;
            }
            LOG.infof("task stays where it is taskId=%s reason=%s", ended.taskId(), refused.getMessage());
        }
    }

    private void cancel(Execution ended) {
        if (tasks.get(ended.taskId()).isOpen()) {
            String reason = ended.stop() == null ? null : ended.stop().reason();
            tasks.move(ended.taskId(), TaskState.CANCELLED, reason == null ? "the agent was stopped" : reason);
        }
    }

    /** Only a user puts a card back into progress while the agent that was to leave it ends: that start counts now. */
    private void startAnewIfWanted(Execution ended) {
        findTask(ended)
                .filter(task -> task.state() == TaskState.IN_PROGRESS && task.startsByItself())
                .ifPresent(task -> executions.queue(new NewExecution(
                        task.id(),
                        task.boardId(),
                        task.agentType(),
                        task.priority(),
                        task.priority(),
                        task.version(),
                        task.startAfter(),
                        null,
                        "after:" + ended.id())));
    }

    private Optional<Task> findTask(Execution ended) {
        try {
            return Optional.of(tasks.get(ended.taskId()));
        } catch (KandevException failure) {
            if (failure.code() == ErrorCode.NOT_FOUND) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static String why(Execution.Failure error) {
        return error.reason() + ": " + error.message();
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExecutionChanged change) {
        if (change.execution().status().isFinished()) {
            duty.wake();
        }
    }

    void onStart(@Observes StartupEvent start) {
        duty.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        duty.close();
    }
}
