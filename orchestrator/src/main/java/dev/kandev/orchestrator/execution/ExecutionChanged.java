package dev.kandev.orchestrator.execution;

/**
 * Fired in the transaction of every change of an execution. Observers that wait for the commit must return quickly.
 *
 * @param execution as it is now
 * @param before its status before the change; null when it is new
 */
public record ExecutionChanged(Execution execution, ExecutionStatus before) {

    /** Whether it moved, rather than only got on. */
    public boolean isMove() {
        return execution.status() != before;
    }

    /** Whether an attempt failed and another one follows. */
    public boolean isRetry() {
        return isMove() && execution.status() == ExecutionStatus.QUEUED && before != null;
    }
}
