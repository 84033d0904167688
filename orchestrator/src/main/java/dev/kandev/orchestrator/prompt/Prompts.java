package dev.kandev.orchestrator.prompt;

import dev.kandev.common.error.ErrorCode;
import dev.kandev.common.error.KandevException;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.intake.ManualStart;
import dev.kandev.orchestrator.lifecycle.Executions;
import dev.kandev.orchestrator.lifecycle.UnfinishedExecutionException;
import dev.kandev.orchestrator.tasks.Task;
import dev.kandev.orchestrator.tasks.TaskState;
import dev.kandev.orchestrator.tasks.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Takes what users say to agents, and sees to it that an agent gets it. */
@ApplicationScoped
public class Prompts {

    private static final Logger LOG = Logger.getLogger(Prompts.class);
    private static final int MAX_SHOWN = 100;

    /** The task hears of the end of an execution at once; only without task-service it takes longer. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int REST_MILLIS = 50;

    private final PromptQueue queue;
    private final PromptDelivery delivery;
    private final Executions executions;
    private final ManualStart starts;
    private final Tasks tasks;
    private final Clock clock;

    Prompts(
            PromptQueue queue,
            PromptDelivery delivery,
            Executions executions,
            ManualStart starts,
            Tasks tasks,
            Clock clock) {
        this.queue = queue;
        this.delivery = delivery;
        this.executions = executions;
        this.starts = starts;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Answers the execution that takes the prompt: the unfinished one, or one that is queued now with the prompt as its
     * text, by the agent type that the last one had. A task that was never started is started, and the prompt follows its
     * own text. Blocks while the end of the last execution is being told to the task.
     */
    public Execution give(NewPrompt prompt) {
        Optional<Execution> taker = queue.known(prompt);
        Instant until = clock.instant().plus(PATIENCE);
        while (taker.isEmpty()) {
            taker = queue.append(prompt).or(() -> begin(prompt));
            if (taker.isEmpty()) {
                rest(prompt.taskId(), until);
            }
        }
        delivery.wake();
        LOG.infof(
                "prompt taken taskId=%s executionId=%s",
                prompt.taskId(), taker.get().id());
        return taker.get();
    }

    /** Empty when it has to be looked again what there is. */
    private Optional<Execution> begin(NewPrompt prompt) {
        UUID taskId = prompt.taskId();
        Optional<Execution> last = executions.newest(taskId);
        if (last.isEmpty()) {
            start(taskId);
        }
        return last.filter(execution -> execution.status().isFinished() && executions.isSettled(taskId))
                .flatMap(ended -> queue.begin(ended, open(taskId), prompt));
    }

    private void start(UUID taskId) {
        try {
            starts.start(taskId, Optional.empty(), Optional.empty());
        } catch (UnfinishedExecutionException faster) {
            LOG.debugf("task was started by somebody else taskId=%s", taskId);
        }
    }

    /** Only from an open card an agent begins. */
    private Task open(UUID taskId) {
        Task task = tasks.get(taskId);
        return task.isOpen() ? task : tasks.move(taskId, TaskState.TODO, "a user goes on with it");
    }

    private void rest(UUID taskId, Instant until) {
        if (clock.instant().isAfter(until)) {
            throw new KandevException(
                    ErrorCode.UNAVAILABLE, "task " + taskId + " does not know yet how its last run ended");
        }
        try {
            TimeUnit.MILLISECONDS.sleep(REST_MILLIS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KandevException(ErrorCode.UNAVAILABLE, "the service shuts down", interrupted);
        }
    }

    /** Those that agents of the task have not been given yet, the oldest first; at most a hundred. */
    public List<QueuedPrompt> queued(UUID taskId) {
        return queue.queued(taskId, MAX_SHOWN);
    }
}
