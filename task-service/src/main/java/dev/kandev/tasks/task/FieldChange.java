package dev.kandev.tasks.task;

/** Makes the new fields of a task from what it is now; called while the task is locked. */
@FunctionalInterface
public interface FieldChange {

    /** @throws dev.kandev.common.error.InvalidInputException when a new value is out of bounds */
    TaskFields apply(Task present);
}
