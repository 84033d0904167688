package dev.kandev.orchestrator.prompt;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.orchestrator.agents.Agents;
import dev.kandev.orchestrator.duty.Duty;
import dev.kandev.orchestrator.duty.Failures;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionChanged;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.lifecycle.Executions;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Gives each agent whose turn is over the oldest prompt that is queued for it, and the next one after the next turn. */
@ApplicationScoped
class PromptDelivery {

    private static final Logger LOG = Logger.getLogger(PromptDelivery.class);

    /** For what another replica queued and did not give before it died. */
    private static final Duration IDLE = Duration.ofSeconds(5);

    private final Executions executions;
    private final PromptQueue queue;
    private final Agents agents;
    private final Duty duty = new Duty("prompt-delivery", this::deliverAll);

    PromptDelivery(Executions executions, PromptQueue queue, Agents agents) {
        this.executions = executions;
        this.queue = queue;
        this.agents = agents;
    }

    /** Looks soon; never blocks. */
    void wake() {
        duty.wake();
    }

    private Duration deliverAll() {
        Failures failures = new Failures();
        executions.awaitingPrompt().stream()
                .map(Execution::id)
                .forEach(id -> failures.collect(() -> queue.offer(id).ifPresent(this::deliver)));
        failures.rethrow();
        return IDLE;
    }

    /** When the answer does not come, it is offered again: the agent-manager gives it to the agent once. */
    private void deliver(Offer offer) {
        try {
            agents.prompt(offer.agentId(), offer.promptId(), offer.message());
            queue.given(offer);
            // While the answer was on its way the agent may have come to the end of the next turn, too.
            duty.wake();
            LOG.infof(
                    "prompt given executionId=%s instanceId=%s promptId=%s",
                    offer.attempt().executionId(), offer.agentId(), offer.promptId());
        } catch (KandevException failure) {
            // The end of the agent, of which we hear soon, decides what becomes of the prompt.
            if (failure.code() != ErrorCode.NOT_ALLOWED && failure.code() != ErrorCode.NOT_FOUND) {
                throw failure;
            }
            queue.refused(offer);
            LOG.infof("prompt meets no agent promptId=%s error=%s", offer.promptId(), failure.getMessage());
        }
    }

    void onChange(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExecutionChanged change) {
        Execution execution = change.execution();
        if (execution.status() == ExecutionStatus.WAITING && execution.stance().awaitsPrompt()) {
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
