/**
 * Where agents run: the port {@link dev.kandev.agents.runtime.AgentRuntime}, its adapters in the packages below, which nobody
 * imports, and the choice between them. Imports credentials and type.
 */
package dev.kandev.agents.runtime;
