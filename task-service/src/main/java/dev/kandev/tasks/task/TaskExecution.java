package dev.kandev.tasks.task;

/**
 * What the card shows of the last execution.
 *
 * @param status upper case, for example {@code RUNNING}
 * @param progress 0 to 100
 * @param currentOperation empty when the agent said nothing
 * @param attempt from 1; 0 while the first one waits
 */
public record TaskExecution(String status, int progress, String currentOperation, int attempt) {}
