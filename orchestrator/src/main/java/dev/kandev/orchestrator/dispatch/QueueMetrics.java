package dev.kandev.orchestrator.dispatch;

import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionChanged;
import dev.kandev.orchestrator.queue.QueueFigures;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * What operators see of the queue: {@code kandev_queue_depth}, {@code kandev_queue_wait_seconds}, {@code
 * kandev_executions_running} and {@code kandev_retries_total}.
 */
@ApplicationScoped
class QueueMetrics {

    private final Timer wait;
    private final Counter retries;
    private final Clock clock;
    private volatile QueueFigures figures = new QueueFigures(Map.of(), 0, 0);

    QueueMetrics(MeterRegistry metrics, Clock clock) {
        this.wait = metrics.timer("kandev.queue.wait");
        this.retries = metrics.counter("kandev.retries");
        this.clock = clock;
        metrics.gauge("kandev.queue.depth", this, self -> self.figures.queued());
        metrics.gauge("kandev.executions.running", this, self -> self.figures.running());
    }

    void show(QueueFigures now) {
        figures = now;
    }

    /** How long it waited since it could have been launched. */
    void left(Execution execution) {
        wait.record(Duration.between(execution.availableAt(), clock.instant()));
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExecutionChanged change) {
        if (change.isRetry()) {
            retries.increment();
        }
    }
}
