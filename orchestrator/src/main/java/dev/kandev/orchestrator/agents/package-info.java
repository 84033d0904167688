/** The agent-manager, as we call it. Imports no feature. */
package dev.kandev.orchestrator.agents;
