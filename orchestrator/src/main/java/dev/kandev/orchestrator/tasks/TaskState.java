package dev.kandev.orchestrator.tasks;

/** Where a task stands on its board. */
public enum TaskState {
    TODO,
    IN_PROGRESS,
    BLOCKED,
    COMPLETED,
    FAILED,
    CANCELLED
}
