/** What a task's card shows of its execution. Imports {@code execution}, {@code lifecycle}, {@code tasks} and {@code duty}. */
package dev.kandev.orchestrator.card;
