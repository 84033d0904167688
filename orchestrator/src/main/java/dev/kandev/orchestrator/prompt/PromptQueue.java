package dev.kandev.orchestrator.prompt;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.ExecutionStatus;
import dev.kandev.orchestrator.execution.FollowUp;
import dev.kandev.orchestrator.execution.NewExecution;
import dev.kandev.orchestrator.lifecycle.ExecutionTurns;
import dev.kandev.orchestrator.lifecycle.Executions;
import dev.kandev.orchestrator.tasks.Task;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The steps of a prompt up to its agent, each one transaction. Holds the execution first, then its prompts. */
@ApplicationScoped
class PromptQueue {

    private final PromptRepository prompts;
    private final PromptHistory history;
    private final Executions executions;
    private final ExecutionTurns turns;
    private final Clock clock;

    PromptQueue(
            PromptRepository prompts, PromptHistory history, Executions executions, ExecutionTurns turns, Clock clock) {
        this.prompts = prompts;
        this.history = history;
        this.executions = executions;
        this.turns = turns;
        this.clock = clock;
    }

    /** The execution that took, or is to take, the prompt that came with this key before. */
    @Transactional
    Optional<Execution> known(NewPrompt prompt) {
        return Optional.ofNullable(prompt.idempotencyKey())
                .flatMap(key -> prompts.ofKey(prompt.taskId(), key))
                .flatMap(earlier -> executions.find(earlier.executionId));
    }

    /**
     * Queues the prompt for the unfinished execution; empty when there is none.
     *
     * @throws KandevException when that is being stopped: what is queued for it would be withdrawn at once
     */
    @Transactional
    Optional<Execution> append(NewPrompt prompt) {
        return executions.lockUnfinished(prompt.taskId()).map(execution -> {
            if (execution.isToStop()) {
                throw new KandevException(
                        ErrorCode.NOT_ALLOWED, "task " + prompt.taskId() + " takes no prompt: it is being stopped");
            }
            return known(prompt).orElseGet(() -> add(execution, UUID.randomUUID(), prompt));
        });
    }

    /** Queues an execution for the prompt; empty when somebody else has queued one meanwhile. */
    @Transactional
    Optional<Execution> begin(Execution last, Task task, NewPrompt prompt) {
        UUID id = UUID.randomUUID();
        return executions
                .queue(new NewExecution(
                        task.id(),
                        task.boardId(),
                        last.agentType(),
                        task.priority(),
                        task.priority(),
                        task.version(),
                        null,
                        new FollowUp(id, prompt.message()),
                        "prompt:" + id))
                .map(execution -> add(execution, id, prompt));
    }

    private Execution add(Execution execution, UUID id, NewPrompt prompt) {
        PromptEntity entity = new PromptEntity();
        entity.id = id;
        entity.taskId = prompt.taskId();
        entity.executionId = execution.id();
        entity.message = prompt.message();
        entity.author = prompt.author();
        entity.status = PromptEntity.Status.QUEUED;
        entity.idempotencyKey = prompt.idempotencyKey();
        entity.createdAt = clock.instant();
        prompts.persist(entity);
        return execution;
    }

    /** What the execution's agent is to be given now; the same again until it was given. */
    @Transactional
    Optional<Offer> offer(UUID executionId) {
        return executions
                .lock(executionId)
                .filter(execution -> execution.status() == ExecutionStatus.WAITING
                        && execution.stance().awaitsPrompt()
                        && !execution.isToStop())
                .flatMap(execution -> prompts.oldestFor(executionId).map(prompt -> {
                    if (prompt.afterTurn == null) {
                        prompt.afterTurn = execution.turn();
                    }
                    return new Offer(prompt.id, prompt.message, execution.present(), execution.agentId());
                }));
    }

    /** The agent has it. No effect when that is known. */
    @Transactional
    void given(Offer offer) {
        executions
                .lock(offer.attempt().executionId())
                .filter(execution ->
                        execution.status().isActive() && execution.present().equals(offer.attempt()))
                .ifPresent(execution -> prompts.queued(offer.promptId()).ifPresent(prompt -> {
                    history.given(execution, prompt);
                    turns.prompted(offer.attempt(), prompt.afterTurn);
                }));
    }

    /** The agent is known not to have it, so whatever it has done since then was not done for it. */
    @Transactional
    void refused(Offer offer) {
        executions
                .lock(offer.attempt().executionId())
                .flatMap(execution -> prompts.queued(offer.promptId()))
                .ifPresent(prompt -> prompt.afterTurn = null);
    }

    /** The oldest ones that agents of the task have not been given. */
    @Transactional
    List<QueuedPrompt> queued(UUID taskId, int limit) {
        return prompts.queuedOn(taskId, limit).stream()
                .map(prompt -> new QueuedPrompt(prompt.id, prompt.message, prompt.createdAt))
                .toList();
    }
}
