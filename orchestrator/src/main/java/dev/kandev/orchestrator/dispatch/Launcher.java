package dev.kandev.orchestrator.dispatch;

import dev.kandev.common.error.KandevException;
import dev.kandev.orchestrator.execution.Attempt;
import dev.kandev.orchestrator.execution.ExecutionLifecycle;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Launches attempts on threads of its own, so that a slow answer holds up no other launch. What waits for a thread is
 * bounded by the places there are. A launch that fails in a way that passes is begun again by the sweep for it.
 */
@ApplicationScoped
public class Launcher {

    private static final Logger LOG = Logger.getLogger(Launcher.class);
    private static final int THREADS = 4;
    private static final int CLOSE_SECONDS = 15;

    private final ExecutionLifecycle lifecycle;
    private final Launch launch;
    private final MeterRegistry metrics;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "launch");
        thread.setDaemon(true);
        return thread;
    });

    Launcher(ExecutionLifecycle lifecycle, Launch launch, MeterRegistry metrics) {
        this.lifecycle = lifecycle;
        this.launch = launch;
        this.metrics = metrics;
    }

    /** Returns at once. Asking again for an attempt whose launch is under way, or that is past it, has no effect. */
    public void launch(Attempt attempt) {
        threads.execute(() -> attend(attempt));
    }

    private void attend(Attempt attempt) {
        try {
            lifecycle.beginLaunch(attempt).ifPresent(execution -> {
                try {
                    launch.carryOut(execution);
                    count("done");
                } catch (KandevException failure) {
                    LOG.warnf(
                            "launch postponed taskId=%s executionId=%s attempt=%d calls=%d error=%s",
                            execution.taskId(),
                            execution.id(),
                            execution.attempt(),
                            execution.launchCalls(),
                            failure.getMessage());
                    count("postponed");
                    lifecycle.postpone(attempt, failure.code().wireName(), failure.getMessage());
                }
            });
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "launch broke off executionId=%s attempt=%d", attempt.executionId(), attempt.number());
        }
    }

    private void count(String outcome) {
        metrics.counter("kandev.launches", "outcome", outcome).increment();
    }

    @PreDestroy
    void close() throws InterruptedException {
        threads.shutdown();
        if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }
}
