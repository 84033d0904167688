/**
 * Live streams over WebSocket, passed on from the orchestrator without reading them. Imports {@code auth}'s current
 * user, {@code client} and {@code problem}.
 */
package dev.kandev.gateway.stream;
