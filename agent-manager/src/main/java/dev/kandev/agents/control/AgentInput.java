package dev.kandev.agents.control;

import dev.kandev.agents.run.AgentRuns;
import dev.kandev.common.error.InvalidInputException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Tells running agents on their standard input what comes next; a paused one reads it when it goes on. What has an id is written in the
 * transaction that records the id: repeated and simultaneous calls have no effect, and a call that failed can be made again. Should
 * agent-manager end between writing and recording, the next call writes the line once more, with the same id in it.
 *
 * <p>All calls fail with {@link dev.kandev.agents.instance.AgentNotRunningException} when the agent has not started or has ended.
 */
@ApplicationScoped
public class AgentInput {

    private static final int MAX_MESSAGE = 100_000;
    private static final int MAX_ID = 255;

    private final AgentRuns runs;

    AgentInput(AgentRuns runs) {
        this.runs = runs;
    }

    /**
     * Gives an agent its next prompt, once for each {@code promptId}.
     *
     * @throws InvalidInputException unless the message has 1 to 100 000 characters
     */
    public void prompt(UUID agentId, UUID promptId, String message) {
        if (message.isBlank() || message.length() > MAX_MESSAGE) {
            throw new InvalidInputException("message", "must have 1 to " + MAX_MESSAGE + " characters");
        }
        runs.dialogue(agentId).prompt(promptId, message);
    }

    /** Asks an agent to break off its turn and to wait for the next prompt. */
    public void cancel(UUID agentId) {
        runs.dialogue(agentId).cancel();
    }

    /**
     * Tells an agent what the user chose. The first answer to a permission stands.
     *
     * @throws InvalidInputException unless each id has 1 to 255 characters
     */
    public void answer(UUID agentId, String permissionId, String optionId) {
        requireId("permission_id", permissionId);
        requireId("option_id", optionId);
        runs.dialogue(agentId).answer(permissionId, optionId);
    }

    /** PostgreSQL keeps every character but NUL. */
    private static void requireId(String field, String value) {
        if (value.isEmpty() || value.length() > MAX_ID || value.indexOf('\0') >= 0) {
            throw new InvalidInputException(field, "must have 1 to " + MAX_ID + " characters");
        }
    }
}
