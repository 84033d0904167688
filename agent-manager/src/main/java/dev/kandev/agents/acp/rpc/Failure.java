package dev.kandev.agents.acp.rpc;

import dev.kandev.proto.event.AgentFailure;

/** Why a conversation cannot go on; the message is for users. */
public record Failure(AgentFailure kind, String message) {}
