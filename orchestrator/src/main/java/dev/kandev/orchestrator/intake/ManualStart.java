package dev.kandev.orchestrator.intake;

import dev.kandev.common.error.InvalidInputException;
import dev.kandev.orchestrator.execution.Execution;
import dev.kandev.orchestrator.execution.NewExecution;
import dev.kandev.orchestrator.lifecycle.Executions;
import dev.kandev.orchestrator.lifecycle.UnfinishedExecutionException;
import dev.kandev.orchestrator.tasks.Task;
import dev.kandev.orchestrator.tasks.TaskState;
import dev.kandev.orchestrator.tasks.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Starts a task because somebody asked for it. */
@ApplicationScoped
public class ManualStart {

    private final Tasks tasks;
    private final Executions executions;

    ManualStart(Tasks tasks, Executions executions) {
        this.tasks = tasks;
        this.executions = executions;
    }

    /**
     * Queues the task, whatever its {@code auto_start} says; its {@code start_after} counts all the same. A card that
     * is neither in TODO nor in IN_PROGRESS is taken back to TODO, for only from there an agent begins.
     *
     * @param agentType in place of the task's own
     * @param priority in place of the task's own
     * @throws UnfinishedExecutionException when an execution of the task is queued or running
     * @throws InvalidInputException when neither the task nor the caller names an agent type
     */
    public Execution start(UUID taskId, Optional<String> agentType, Optional<Integer> priority) {
        Task task = tasks.get(taskId);
        String type = agentType
                .or(() -> Optional.ofNullable(task.agentType()))
                .orElseThrow(() -> new InvalidInputException("agent_type", "is needed: the task names none"));
        if (executions
                .newest(taskId)
                .filter(newest -> !newest.status().isFinished())
                .isPresent()) {
            throw new UnfinishedExecutionException(taskId);
        }
        Task open = task.isOpen() ? task : tasks.move(taskId, TaskState.TODO, "started again");
        return executions
                .queue(new NewExecution(
                        taskId,
                        open.boardId(),
                        type,
                        priority.orElse(open.priority()),
                        open.priority(),
                        open.version(),
                        open.startAfter(),
                        null,
                        "start:" + UUID.randomUUID()))
                .orElseThrow(() -> new UnfinishedExecutionException(taskId));
    }
}
