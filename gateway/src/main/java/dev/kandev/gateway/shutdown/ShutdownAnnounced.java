package dev.kandev.gateway.shutdown;

/**
 * Fired when the service has been asked to end and everything still works, the HTTP server too, which is already closed
 * when Quarkus fires its own event. Observers have the time of {@code quarkus.shutdown.delay}; then closing begins.
 */
public record ShutdownAnnounced() {}
