package dev.kandev.orchestrator.dispatch;

import dev.kandev.orchestrator.duty.Duty;
import dev.kandev.orchestrator.duty.Rest;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionChanged;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.queue.ExecutionQueue;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
    private final Clock clock;
    private final Duty duty = new Duty("dispatcher", this::dispatch);

    Dispatcher(ExecutionQueue queue, Launcher launcher, QueueMetrics metrics, Clock clock) {
        this.queue = queue;
        this.launcher = launcher;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Looks at the queue soon; never blocks. */
    public void wake() {
        duty.wake();
    }

    private Duration dispatch() {
        Instant begun = clock.instant();
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
        // Counted from the beginning of the round: what became available during it was perhaps not seen.
        return Rest.until(queue.nextAvailable(begun), clock.instant(), IDLE);
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
