/**
 * Live streams over WebSocket, passed on from the orchestrator without reading them. Imports {@code auth}'s current
 * user, {@code user}, {@code client}, {@code problem} and {@code shutdown}.
 */
package dev.kandev.gateway.stream;
