/**
 * Live streams over WebSocket: history and news are one query after a cursor. Imports {@code message}, {@code tasks},
 * {@code database}, {@code duty} and {@code shutdown}.
 */
package dev.kandev.orchestrator.stream;
