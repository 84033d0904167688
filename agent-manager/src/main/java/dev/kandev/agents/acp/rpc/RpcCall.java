package dev.kandev.agents.acp.rpc;

/** A request of ours without its id; {@code params} is anything that maps to a JSON object. */
record RpcCall(String method, Object params) {}
