package dev.kandev.orchestrator.recovery;

import dev.kandev.orchestrator.agents.Agent;
import dev.kandev.orchestrator.agents.Agents;
import dev.kandev.orchestrator.duty.Duty;
import dev.kandev.orchestrator.duty.Failures;
import dev.kandev.orchestrator.execution.Attempt;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.lifecycle.ExecutionLifecycle;
import dev.kandev.orchestrator.lifecycle.ExecutionTurns;
import dev.kandev.orchestrator.lifecycle.Executions;
import dev.kandev.proto.event.AgentFailure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Compares each execution that has an agent with what the agent-manager knows of it. An agent that ended without its
 * event reaching us, or that nobody knows any more, ends its attempt all the same; one that is suspended is seen paused
 * even if whoever suspended it died before recording it.
 */
@ApplicationScoped
class AgentComparisonSweep {

    private static final Logger LOG = Logger.getLogger(AgentComparisonSweep.class);

    private final Executions executions;
    private final ExecutionLifecycle lifecycle;
    private final ExecutionTurns turns;
    private final Agents agents;
    private final RecoveryConfig config;
    private final Clock clock;
    private final Duty duty = new Duty("agent-comparison", this::compareAll);

    AgentComparisonSweep(
            Executions executions,
            ExecutionLifecycle lifecycle,
            ExecutionTurns turns,
            Agents agents,
            RecoveryConfig config,
            Clock clock) {
        this.executions = executions;
        this.lifecycle = lifecycle;
        this.turns = turns;
        this.agents = agents;
        this.config = config;
        this.clock = clock;
    }

    private Duration compareAll() {
        Failures failures = new Failures();
        executions.active().stream()
                .filter(execution -> execution.agent().isPresent())
                .forEach(execution -> failures.collect(() -> compare(execution)));
        failures.rethrow();
        return config.interval();
    }

    private void compare(Execution execution) {
        Optional<Agent> agent = agents.find(execution.agentId());
        if (agent.isEmpty()) {
            LOG.warnf(
                    "agent is lost taskId=%s executionId=%s instanceId=%s",
                    execution.taskId(), execution.id(), execution.agentId());
            lifecycle.failed(
                    execution.present(),
                    execution.agentId(),
                    AgentFailure.LOST,
                    "the agent-manager does not know the agent any more",
                    null);
        } else if (agent.get().finishedAt() == null) {
            follow(execution, agent.get());
        } else if (agent.get().finishedAt().plus(config.grace()).isBefore(clock.instant())) {
            LOG.warnf(
                    "agent ended without an event taskId=%s executionId=%s instanceId=%s status=%s",
                    execution.taskId(),
                    execution.id(),
                    execution.agentId(),
                    agent.get().status());
            end(execution.present(), agent.get());
        }
    }

    private void follow(Execution execution, Agent agent) {
        if (agent.status() == Agent.Status.PAUSED) {
            turns.follow(execution, true);
        } else if (agent.status() == Agent.Status.RUNNING && execution.status() == ExecutionStatus.PAUSED) {
            turns.follow(execution, false);
        } else if (agent.status() == Agent.Status.RUNNING) {
            lifecycle.running(execution.present(), agent.id(), agent.sessionId());
        }
    }

    private void end(Attempt attempt, Agent agent) {
        switch (agent.status()) {
            case COMPLETED -> lifecycle.succeeded(attempt, agent.id(), agent.sessionId());
            case STOPPED -> lifecycle.stopped(attempt, agent.id(), agent.error());
            case FAILED -> {
                AgentFailure failure = agent.exitCode() == null ? AgentFailure.LAUNCH : AgentFailure.AGENT_EXIT;
                lifecycle.failed(attempt, agent.id(), failure, agent.error(), agent.sessionId());
            }
            case PENDING, STARTING, RUNNING, PAUSED ->
                LOG.warnf("agent has an end but has not ended instanceId=%s status=%s", agent.id(), agent.status());
        }
    }

    void onStart(@Observes StartupEvent start) {
        duty.start();
    }

    void onStop(@Observes ShutdownEvent stop) {
        duty.close();
    }
}
