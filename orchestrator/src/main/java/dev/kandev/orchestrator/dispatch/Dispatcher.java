package dev.kandev.orchestrator.dispatch;

import dev.kandev.orchestrator.duty.Duty;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionChanged;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.queue.ExecutionQueue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Fills the free places from the queue whenever something is queued or ends. */
@ApplicationScoped
public class Dispatcher {

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    /** For what another replica queued and did not launch before it died. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final ExecutionQueue queue;
    private final Launcher launcher;
    private final QueueMetrics metrics;
    private final Duty duty = new Duty("dispatcher", this::dispatch);

    Dispatcher(ExecutionQueue queue, Launcher launcher, QueueMetrics metrics) {
        this.queue = queue;
        this.launcher = launcher;
        this.metrics = metrics;
    }

    /** Looks at the queue soon; never blocks. */
    public void wake() {
        duty.wake();
    }

    private Duration dispatch() {
        Optional<Execution> next;
        while ((next = queue.claim()).isPresent()) {
            Execution execution = next.get();
            LOG.infof(
                    "execution leaves the queue taskId=%s executionId=%s attempt=%d",
                    execution.taskId(), execution.id(), execution.attempt());
            metrics.left(execution);
            launcher.launch(execution.present());
        }
        metrics.show(queue.figures());
        Duration untilNext = queue.untilNextAvailable().orElse(IDLE);
        return untilNext.compareTo(IDLE) < 0 ? untilNext : IDLE;
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExecutionChanged change) {
        if (change.execution().status() == ExecutionStatus.QUEUED || change.isMove()) {
            wake();
        }
    }

    void onStart(@Observes StartupEvent start) {
        duty.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        duty.close();
    }
}
