package dev.kandev.orchestrator.recovery;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.orchestrator.agents.Agents;
import dev.kandev.orchestrator.duty.Duty;
import dev.kandev.orchestrator.duty.Failures;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Asks for the end of each agent that is to stop: as soon as somebody wants it, and again until it has ended. */
@ApplicationScoped
class AgentStopSweep {

    private static final Logger LOG = Logger.getLogger(AgentStopSweep.class);

    private final Executions executions;
    private final Agents agents;
    private final RecoveryConfig config;
    private final Clock clock;
    private final Duty duty = new Duty("agent-stop", this::stopAll);

    /** When we last asked for what; only of those that are still to stop, and of the duty's thread alone. */
    private final Map<Wish, Instant> asked = new HashMap<>();

    AgentStopSweep(Executions executions, Agents agents, RecoveryConfig config, Clock clock) {
        this.executions = executions;
        this.agents = agents;
        this.config = config;
        this.clock = clock;
    }

    private record Wish(UUID agentId, boolean force) {}

    private Duration stopAll() {
        List<Execution> pending = executions.active().stream()
                .filter(execution -> execution.isToStop() && execution.agent().isPresent())
                .toList();
        asked.keySet().retainAll(pending.stream().map(AgentStopSweep::wish).toList());
        Failures failures = new Failures();
        pending.stream().filter(this::isDue).forEach(execution -> failures.collect(() -> stop(execution)));
        failures.rethrow();
        return config.interval();
    }

    private static Wish wish(Execution execution) {
        return new Wish(execution.agentId(), execution.stop().force());
    }

    private boolean isDue(Execution execution) {
        Instant last = asked.get(wish(execution));
        return last == null || !clock.instant().isBefore(last.plus(config.interval()));
    }

    private void stop(Execution execution) {
        String reason = execution.stop().reason();
        try {
            agents.stop(
                    execution.agentId(),
                    reason == null ? "" : reason,
                    execution.stop().force());
            LOG.infof(
                    "agent asked to stop taskId=%s executionId=%s instanceId=%s force=%s",
                    execution.taskId(),
                    execution.id(),
                    execution.agentId(),
                    execution.stop().force());
        } catch (KandevException failure) {
            // The comparison with what really runs ends the execution of an unknown agent.
            if (failure.code() != ErrorCode.NOT_FOUND) {
                throw failure;
            }
        }
        asked.put(wish(execution), clock.instant());
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExecutionChanged change) {
        if (change.execution().isToStop() && change.execution().agent().isPresent()) {
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
