package dev.kandev.orchestrator.execution;

import java.time.Instant;
import java.util.UUID;

/**
 * What is queued.
 *
 * @param priority 0 to 10, higher first
 * @param taskPriority the task's own priority, which may differ
 * @param taskVersion of the task as its starter saw it; what happened to the task before says nothing any more
 * @param notBefore null means now
 * @param followUp what its agent is asked; null means the task's own text
 * @param triggerId of the event or request that queues it; the same one again queues nothing
 */
public record NewExecution(
        UUID taskId,
        UUID boardId,
        String agentType,
        int priority,
        int taskPriority,
        long taskVersion,
        Instant notBefore,
        FollowUp followUp,
        String triggerId) {}
