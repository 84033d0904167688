/** The gRPC edge of the orchestrator. Imports the features; nobody imports it. */
package dev.kandev.orchestrator.api;
