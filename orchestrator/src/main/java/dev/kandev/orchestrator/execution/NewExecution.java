package dev.kandev.orchestrator.execution;

import java.time.Instant;
import java.util.UUID;

/**
 * What is queued.
 *
 * @param priority 0 to 10, higher first
 * @param taskPriority the task's own priority, which may differ
 * @param notBefore null means now
 * @param triggerId of the event or request that queues it; the same one again queues nothing
 */
public record NewExecution(
        UUID taskId,
        UUID boardId,
        String agentType,
        int priority,
        int taskPriority,
        Instant notBefore,
        String triggerId) {}
