package dev.kandev.orchestrator.dispatch;

import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionChanged;
import dev.kandev.orchestrator.queue.QueueFigures;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * What operators see of the queue: {@code kandev_queue_depth} by agent type, {@code kandev_queue_wait_seconds}, {@code
 * kandev_executions_running} and {@code kandev_retries_total} by reason.
 */
@ApplicationScoped
class QueueMetrics {

    private static final Duration[] WAITS = {
        Duration.ofSeconds(1),
        Duration.ofSeconds(10),
        Duration.ofMinutes(1),
        Duration.ofMinutes(10),
        Duration.ofHours(1)
    };

    private final MeterRegistry metrics;
    private final MultiGauge depth;
    private final Timer wait;
    private final Clock clock;
    private volatile QueueFigures figures = new QueueFigures(Map.of(), 0, 0);

    QueueMetrics(MeterRegistry metrics, Clock clock) {
        this.metrics = metrics;
        this.depth = MultiGauge.builder("kandev.queue.depth").register(metrics);
        this.wait =
                Timer.builder("kandev.queue.wait").serviceLevelObjectives(WAITS).register(metrics);
        this.clock = clock;
        metrics.gauge("kandev.executions.running", this, self -> self.figures.running());
    }

    void show(QueueFigures now) {
        figures = now;
        depth.register(
                now.queuedByType().entrySet().stream()
                        .<MultiGauge.Row<?>>map(
                                type -> MultiGauge.Row.of(Tags.of("agent_type", type.getKey()), type.getValue()))
                        .toList(),
                true);
    }

    /** How long it waited since it could have been launched. */
    void left(Execution execution) {
        wait.record(Duration.between(execution.availableAt(), clock.instant()));
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExecutionChanged change) {
        if (change.isRetry()) {
            metrics.counter(
                            "kandev.retries",
                            "reason",
                            change.execution().error().reason())
                    .increment();
        }
    }
}
