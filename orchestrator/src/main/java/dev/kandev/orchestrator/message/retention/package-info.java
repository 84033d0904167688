/** How long messages are kept. */
package dev.kandev.orchestrator.message.retention;
