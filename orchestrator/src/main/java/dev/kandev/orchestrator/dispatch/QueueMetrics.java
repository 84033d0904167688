package dev.kandev.orchestrator.dispatch;

import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.queue.QueueFigures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;

/**
 * What operators see of the queue: {@code kandev_queue_depth, kandev_executions_running, kandev_queue_wait_seconds}.
 */
@ApplicationScoped
class QueueMetrics {

    private final Timer wait;
    private final Clock clock;
    private volatile QueueFigures figures = new QueueFigures(0, 0, 0);

    QueueMetrics(MeterRegistry metrics, Clock clock) {
        this.wait = metrics.timer("kandev.queue.wait");
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
}
