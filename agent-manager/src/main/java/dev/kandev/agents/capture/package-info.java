/**
 * From an agent's output to NATS and the log, line by line, such that nothing is lost or doubled: the identity of a line is its
 * instance and number, it is read from a source that outlives this service, and the checkpoint moves only past what was
 * acknowledged. Imports acp, credentials, log and runtime.
 */
package dev.kandev.agents.capture;
