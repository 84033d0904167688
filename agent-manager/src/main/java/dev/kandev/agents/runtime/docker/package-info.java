/**
 * Agents in Docker containers: all capabilities dropped, limits on memory, processors and processes, nothing of the host but the
 * workspace and, read-only, the credentials that the type asks for. Containers outlive agent-manager and are found again by their
 * labels.
 *
 * <p>Output is read from the daemon's log of a container, never from an attached stream: a client that is attached and does not read
 * would stop the container. The log driver is {@code local}. The usual one, {@code json-file}, keeps text only: it replaces every byte
 * that is no UTF-8, and so also a character that happens to lie across two of the pieces of 16 KiB that long lines are cut into.
 *
 * <p>The only package that knows docker-java.
 */
package dev.kandev.agents.runtime.docker;
