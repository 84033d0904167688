/**
 * Live streams over WebSocket: history and news are one query after a cursor. Imports {@code message} and
 * {@code database}.
 */
package dev.kandev.orchestrator.stream;
