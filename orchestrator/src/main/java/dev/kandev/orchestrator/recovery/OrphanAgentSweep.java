package dev.kandev.orchestrator.recovery;

import dev.kandev.orchestrator.agents.Agent;
import dev.kandev.orchestrator.agents.Agents;
import dev.kandev.orchestrator.duty.Duty;
import dev.kandev.orchestrator.duty.Failures;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.lifecycle.Executions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Stops agents that run for no attempt of ours: a launch that we took for failed can get through late. */
@ApplicationScoped
class OrphanAgentSweep {

    private static final Logger LOG = Logger.getLogger(OrphanAgentSweep.class);

    private final Executions executions;
    private final Agents agents;
    private final RecoveryConfig config;
    private final Duty duty = new Duty("orphan-agent", this::stopAll);

    OrphanAgentSweep(Executions executions, Agents agents, RecoveryConfig config) {
        this.executions = executions;
        this.agents = agents;
        this.config = config;
    }

    private Duration stopAll() {
        Failures failures = new Failures();
        agents.unfinished().stream()
                .filter(agent -> executions
                        .find(agent.executionId())
                        .filter(execution -> isItsAttempt(execution, agent))
                        .isEmpty())
                .forEach(orphan -> failures.collect(() -> stop(orphan)));
        failures.rethrow();
        return config.interval();
    }

    private static boolean isItsAttempt(Execution execution, Agent agent) {
        return execution.status().isActive() && execution.attempt() == agent.attempt();
    }

    private void stop(Agent orphan) {
        LOG.warnf("agent runs for nobody executionId=%s instanceId=%s", orphan.executionId(), orphan.id());
        agents.stop(orphan.id(), "its execution is over", false);
    }

    void onStart(@Observes StartupEvent start) {
        duty.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        duty.close();
    }
}
