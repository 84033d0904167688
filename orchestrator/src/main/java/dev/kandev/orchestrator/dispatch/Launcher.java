package dev.kandev.orchestrator.dispatch;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.orchestrator.database.DatabaseOutage;
import dev.kandev.orchestrator.execution.Attempt;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.lifecycle.ExecutionLifecycle;
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
    private final DatabaseOutage outage;
    private final MeterRegistry metrics;
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, work -> {
        Thread thread = new Thread(work, "launch");
        thread.setDaemon(true);
        return thread;
    });

    Launcher(ExecutionLifecycle lifecycle, Launch launch, DatabaseOutage outage, MeterRegistry metrics) {
        this.lifecycle = lifecycle;
        this.launch = launch;
        this.outage = outage;
        this.metrics = metrics;
    }

    /** Returns at once. Asking again for an attempt whose launch is under way, or that is past it, has no effect. */
    public void launch(Attempt attempt) {
        threads.execute(() -> attend(attempt));
    }

    private void attend(Attempt attempt) {
        try {
            lifecycle.beginLaunch(attempt).ifPresent(this::carryOut);
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "launch left to the sweep executionId=%s attempt=%d error=%s",
                    attempt.executionId(), attempt.number(), failure);
        }
    }

    private void carryOut(Execution execution) {
        try {
            launch.carryOut(execution);
            count("done");
        } catch (KandevException failure) {
            postpone(execution, failure.code().wireName(), failure.getMessage());
        } catch (RuntimeException unforeseen) {
            LOG.errorf(unforeseen, "launch broke off executionId=%s", execution.id());
            postpone(execution, ErrorCode.INTERNAL.wireName(), "the launch broke off");
        }
    }

    /**
     * Gives the right to launch back, so that it need not run out; without a database not before that is there again.
     */
    private void postpone(Execution execution, String reason, String message) {
        LOG.warnf(
                "launch postponed taskId=%s executionId=%s attempt=%d calls=%d error=%s",
                execution.taskId(), execution.id(), execution.attempt(), execution.launchCalls(), message);
        count("postponed");
        outage.waitOut(() -> lifecycle.postpone(execution.present(), reason, message));
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
