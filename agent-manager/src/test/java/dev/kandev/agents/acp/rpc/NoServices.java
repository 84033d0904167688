package dev.kandev.agents.acp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.agents.acp.RefusedException;

/** For agents that ask for nothing. */
final class NoServices implements Services {

    @Override
    public boolean offer(String method) {
        return false;
    }

    @Override
    public JsonNode perform(String method, JsonNode params) throws RefusedException {
        throw new RefusedException("there are none");
    }
}
