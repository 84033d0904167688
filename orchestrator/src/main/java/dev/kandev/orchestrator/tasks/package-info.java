/** Task-service, as we call it. Imports no feature. */
package dev.kandev.orchestrator.tasks;
