package dev.kandev.orchestrator.prompt;

import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionChanged;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.execution.FollowUp;
import dev.kandev.orchestrator.lifecycle.Executions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Lets prompts follow what becomes of their execution, in the transaction of its change: none is left behind. */
@ApplicationScoped
class PromptFate {

    private static final Logger LOG = Logger.getLogger(PromptFate.class);

    private final PromptRepository prompts;
    private final PromptHistory history;
    private final Executions executions;

    PromptFate(PromptRepository prompts, PromptHistory history, Executions executions) {
        this.prompts = prompts;
        this.history = history;
        this.executions = executions;
    }

    void onChange(@Observes ExecutionChanged change) {
        Execution execution = change.execution();
        if (execution.followUp() != null && execution.agent().isPresent()) {
            prompts.queued(execution.followUp().promptId()).ifPresent(prompt -> history.given(execution, prompt));
        }
        if (change.isRetry()) {
            // The next attempt's agent is another one, which was not offered anything yet.
            prompts.queuedFor(execution.id()).forEach(prompt -> prompt.afterTurn = null);
        } else if (change.isMove() && execution.status().isFinished()) {
            end(execution);
        }
    }

    private void end(Execution execution) {
        List<PromptEntity> left = new ArrayList<>();
        for (PromptEntity prompt : prompts.queuedFor(execution.id())) {
            if (hasTaken(execution, prompt)) {
                history.given(execution, prompt);
            } else {
                left.add(prompt);
            }
        }
        if (execution.status() == ExecutionStatus.SUCCEEDED && !execution.isToStop()) {
            left.stream().findFirst().ifPresent(oldest -> goOn(execution, oldest, left));
        } else {
            left.forEach(prompt -> history.withdrawn(execution, prompt));
        }
    }

    /** It was being given to the agent, whose answer we do not know, and which then went on with something. */
    private static boolean hasTaken(Execution execution, PromptEntity prompt) {
        return prompt.afterTurn != null
                && (prompt.afterTurn != execution.turn() || !execution.stance().isWaiting());
    }

    private void goOn(Execution ended, PromptEntity oldest, List<PromptEntity> left) {
        Execution next = executions.goOn(ended.id(), new FollowUp(oldest.id, oldest.message));
        left.forEach(prompt -> {
            prompt.executionId = next.id();
            prompt.afterTurn = null;
        });
        LOG.infof("execution goes on taskId=%s executionId=%s after=%s", next.taskId(), next.id(), ended.id());
    }
}
