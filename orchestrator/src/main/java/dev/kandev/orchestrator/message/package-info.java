/**
 * The history of what agents said: stored once, in order, for ever known by a cursor. Imports {@code database} and
 * {@code duty}.
 */
package dev.kandev.orchestrator.message;
