package dev.kandev.agents.acp.rpc;

import com.fasterxml.jackson.databind.JsonNode;
import dev.kandev.agents.acp.RefusedException;

/** What agents may have done by us. Called from one thread at a time. */
public interface Services {

    /** Whether there is such a method. */
    boolean offer(String method);

    /**
     * Does it; when agent-manager ends meanwhile it may be done twice.
     *
     * @return the result
     * @throws RefusedException telling the agent why not
     */
    JsonNode perform(String method, JsonNode params) throws RefusedException;
}
