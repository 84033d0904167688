/**
 * Sweeps that bring to an end what a crash, a lost call or a lost event left in the middle. Each is one class, runs on
 * every replica, and may run on several at once. Imports {@code execution}, {@code lifecycle}, {@code dispatch}, {@code agents},
 * {@code tasks}, {@code card} and {@code duty}.
 */
package dev.kandev.orchestrator.recovery;
