/**
 * The system around the orchestrator, for its integration tests: real stores, a real task-service, and an agent-manager
 * on the wire.
 */
package dev.kandev.orchestrator.scene;
