/**
 * {@code acp-rpc}: the Agent Client Protocol, version 1 (agentclientprotocol.com), of which Kandev is the client. What an agent says and
 * what it is told are folded into a {@link dev.kandev.agents.acp.rpc.Conversation}; it does nothing by itself, so it can be folded again
 * from the beginning.
 */
package dev.kandev.agents.acp.rpc;
