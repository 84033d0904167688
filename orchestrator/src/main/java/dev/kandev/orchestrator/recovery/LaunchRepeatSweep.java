package dev.kandev.orchestrator.recovery;

import dev.kandev.orchestrator.dispatch.Launcher;
import dev.kandev.orchestrator.duty.Duty;
import dev.kandev.orchestrator.duty.Rest;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionChanged;
import dev.kandev.orchestrator.lifecycle.Executions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Begins again the launches that did not get through: the service they need was away, or the replica that began them
 * died.
 */
@ApplicationScoped
class LaunchRepeatSweep {

    private final Executions executions;
    private final Launcher launcher;
    private final RecoveryConfig config;
    private final Clock clock;
    private final Duty duty = new Duty("launch-repeat", this::repeat);

    LaunchRepeatSweep(Executions executions, Launcher launcher, RecoveryConfig config, Clock clock) {
        this.executions = executions;
        this.launcher = launcher;
        this.config = config;
        this.clock = clock;
    }

    private Duration repeat() {
        Instant begun = clock.instant();
        executions.launchesDue(begun).stream().map(Execution::present).forEach(launcher::launch);
        return Rest.until(executions.nextLaunch(begun), clock.instant(), config.interval());
    }

    /** So that it comes back when a launch that was postponed right now is due. */
    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExecutionChanged change) {
        if (change.execution().isLaunching()) {
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
