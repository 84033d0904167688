/**
 * What users say to agents: queued while a turn runs, given when it has ended, the beginning of a new execution when
 * none is left to take it. Imports {@code execution}, {@code lifecycle}, {@code agents}, {@code tasks}, {@code intake} and {@code duty}.
 */
package dev.kandev.orchestrator.prompt;
